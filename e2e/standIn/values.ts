/**
 * What goes between page and main as text, as Electron's structured clone would carry it: JSON, and besides
 * `undefined`, dates, bytes, and numbers that JSON has no digits for. Both functions run in the page as well,
 * so each stands for itself alone.
 */
export type Packed = null | boolean | number | string | Packed[] | { [key: string]: Packed };

/** Throws for what cannot be cloned, as Electron does. */
export function pack(value: unknown): Packed {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
  }
  if (Array.isArray(value)) return value.map((each) => pack(each));
  if (value instanceof Date) return { $: 'date', text: String(value.getTime()) };
  if (value instanceof ArrayBuffer || value instanceof Uint8Array) {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return { $: value instanceof ArrayBuffer ? 'buffer' : 'bytes', text: btoa(text) };
  }
  if (typeof value !== 'object') throw new Error('An object could not be cloned.');
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
}

/** The value that `pack` was given, a copy. */
export function unpack(packed: Packed): unknown {
  if (typeof packed !== 'object' || packed === null) return packed;
  if (Array.isArray(packed)) return packed.map((each) => unpack(each));
  const { $: kind, text } = packed;
  if (kind === undefined) {
    return Object.fromEntries(Object.entries(packed).map(([key, each]) => [key, unpack(each)]));
  }
  if (kind === 'undefined') return undefined;
  if (kind === 'number') return Number(text);
  if (kind === 'date') return new Date(Number(text));
  const bytes = Uint8Array.from(atob(String(text)), (letter) => letter.charCodeAt(0));
  return kind === 'buffer' ? bytes.buffer : bytes;
}
