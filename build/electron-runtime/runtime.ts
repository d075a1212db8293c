/** What the resolver looks for: an Electron that can be started, and how the search for it is told. */

export interface ElectronRuntime {
  /** Absolute path of the program. */
  readonly executable: string;
  /** Absolute path of the folder that holds it, as electron-builder's `electronDist` takes it. */
  readonly folder: string;
  /** Such as `33.2.1`. */
  readonly version: string;
  /** A few words for the person about where it came from. */
  readonly origin: string;
}

export type Search =
  | { readonly kind: 'found'; readonly runtime: ElectronRuntime }
  /** This way is not open here; the next one may be. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** The person asked for exactly this, and it does not work: nothing else is tried behind their back. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One way to come by an Electron runtime. */
export interface Way {
  readonly name: string;
  readonly search: () => Promise<Search>;
}
