/** The HTTP header by which a window of `serve` says which of several it is: any short text of its own. */
export const WINDOW_HEADER = 'galley-window';
