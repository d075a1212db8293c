/** The systems that differ in keys and menus. */
export type Platform = 'linux' | 'darwin' | 'win32';
