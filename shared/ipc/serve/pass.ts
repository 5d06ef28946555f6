/** What lets a window of `serve` in: a name that may be seen, and a key that never travels in clear. */
export interface Pass {
  /** 8 bytes in hexadecimal digits. */
  readonly id: string;
  /** 32 bytes in hexadecimal digits. */
  readonly key: string;
}

const PASS = /^([0-9a-f]{16})([0-9a-f]{64})$/;

/** As it stands in an address. */
export function passText({ id, key }: Pass): string {
  return id + key;
}

/** The pass that `passText` wrote; undefined for anything else. */
export function readPass(text: string): Pass | undefined {
  const [, id, key] = PASS.exec(text) ?? [];
  return id === undefined || key === undefined ? undefined : { id, key };
}
