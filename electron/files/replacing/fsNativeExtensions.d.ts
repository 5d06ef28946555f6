/** As much as is used of what Node itself does not offer. Errors carry Node's `code`. */
declare module 'fs-native-extensions' {
  /** Linux and macOS: in one step. */
  export function swap(from: string, to: string): Promise<void>;
  export function listAttrs(fd: number): Promise<string[]>;
  export function getAttr(fd: number, name: string): Promise<Uint8Array | null>;
  export function setAttr(fd: number, name: string, value: Uint8Array): Promise<void>;
}
