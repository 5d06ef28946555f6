const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WELL_FORMED = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes that base64 stands for (RFC 4648, 4); undefined where it is none. */
export function fromBase64(base64: string): Uint8Array | undefined {
  if (!WELL_FORMED.test(base64)) return undefined;
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  for (let at = 0; at < digits.length; at += 1) {
    held = ((held << 6) | DIGITS.indexOf(digits.charAt(at))) & 0xffffff;
    // Every digit but the first of four completes a byte.
    const place = at % 4;
    if (place > 0) bytes[((at - place) * 3) / 4 + place - 1] = (held >> (6 - 2 * place)) & 0xff;
  }
  return bytes;
}
