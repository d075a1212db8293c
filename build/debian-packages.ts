/** Which Debian and Ubuntu packages carry the libraries that Electron is linked with. */

const packageOfLibrary: ReadonlyMap<string, string> = new Map([
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libsmime3.so', 'libnss3'],
  ['libnspr4.so', 'libnspr4'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcups.so.2', 'libcups2'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgbm.so.1', 'libgbm1'],
  ['libdrm.so.2', 'libdrm2'],
  ['libasound.so.2', 'libasound2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libexpat.so.1', 'libexpat1'],
  ['libudev.so.1', 'libudev1'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libgmodule-2.0.so.0', 'libglib2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libX11.so.6', 'libx11-6'],
  ['libX11-xcb.so.1', 'libx11-xcb1'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libXrender.so.1', 'libxrender1'],
  ['libxcb.so.1', 'libxcb1'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libxshmfence.so.1', 'libxshmfence1'],
]);

/** The libraries that `ldd` could not find, from its output. */
export function missingLibraries(lddOutput: string): readonly string[] {
  const found = lddOutput.matchAll(/^\s*(\S+) => not found$/gm);
  return [...new Set([...found].map((match) => match[1]).filter((name) => name !== undefined))];
}

/** The packages for some libraries, each once, and the libraries that no package is known for. */
export function packagesFor(libraries: readonly string[]): {
  readonly packages: readonly string[];
  readonly unknown: readonly string[];
} {
  const packages = libraries
    .map((library) => packageOfLibrary.get(library))
    .filter((name) => name !== undefined);
  return {
    packages: [...new Set(packages)],
    unknown: libraries.filter((library) => !packageOfLibrary.has(library)),
  };
}

/**
 * The name under which this release has a package: since Ubuntu 24.04 and Debian 13 those with 64-bit times end in t64,
 * and the old name may be left without anything to install. `hasCandidate` asks apt.
 */
export async function nameHere(
  name: string,
  hasCandidate: (name: string) => Promise<boolean>,
): Promise<string> {
  const renamed = `${name}t64`;
  return (await hasCandidate(renamed)) ? renamed : name;
}
