/** The part of punycode.js (RFC 3492) that is used here; the package has no types of its own. */
declare module 'punycode.js' {
  const punycode: {
    /** A host in letters; throws a `RangeError` on a label that is no Punycode. */
    readonly toUnicode: (host: string) => string;
  };
  export default punycode;
}
