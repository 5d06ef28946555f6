/** Names are checked against Electron's typings: what Electron does not have is a type error here. */
export type Named<T> = Partial<Record<keyof T, unknown>>;
