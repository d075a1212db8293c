/** Names that page, preload and main process agree on beside the requests and events of the contract. */

/** Where the client lives on the renderer's `window`. */
export const clientName = 'claimdesk';

/** The channel that only the preload uses, with a path that Electron gave it. */
export const openDroppedChannel = 'openDroppedPath';
