const SAMPLE_BYTES = 8192;
/** Share of letters that must belong to one writing. */
const ONE_WRITING = 0.9;

const WRITINGS: readonly RegExp[] = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /[\u4e00-\u9fff\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/gu,
  /[\p{Script=Hangul}\u4e00-\u9fff]/gu,
  /\p{Script=Devanagari}/gu,
  /\p{Script=Thai}/gu,
];

/**
 * `utf-16le`, `utf-16be`, `utf-32le` or `utf-32be` for text in it that bears no mark. In UTF-32 the
 * high bytes of every letter are zeros. In UTF-16 every second byte of a Latin script is one; other
 * writings show by bytes that no other encoding has, and by making sense in one order only.
 */
export function guessWide(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.length < 8 || bytes.length % 2 !== 0) return undefined;
  return guessUtf32(sample, bytes.length) ?? guessUtf16(sample);
}

function guessUtf32(sample: Uint8Array, length: number): string | undefined {
  if (length % 4 !== 0) return undefined;
  const isLetter = (high: number, plane: number, low: number) =>
    high === 0 && plane <= 0x10 && (plane > 0 || low > 0);
  const isAll = (isBig: boolean) => {
    for (let at = 0; at + 3 < sample.length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = sample.subarray(at, at + 4);
      if (!(isBig ? isLetter(a, b, c | d) : isLetter(d, c, a | b))) return false;
    }
    return true;
  };
  if (isAll(false)) return 'utf-32le';
  return isAll(true) ? 'utf-32be' : undefined;
}

function guessUtf16(sample: Uint8Array): string | undefined {
  const zeros = [0, 0];
  let hasLowBytes = false;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x1a)) hasLowBytes = true;
  }
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  if (!hasLowBytes) return undefined;
  const little = senseOf(sample, 'utf-16le');
  const big = senseOf(sample, 'utf-16be');
  if (Math.max(little, big) < ONE_WRITING) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Share of the letters that belong to one writing; 0 for what is no text at all. */
function senseOf(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample).replace(/\uFFFD$/, '');
  if (/[\uFFFD\p{Cn}\p{Co}]|[^\P{Cc}\s]/u.test(text)) return 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < text.length / 2) return 0;
  return Math.max(...WRITINGS.map((writing) => (text.match(writing)?.length ?? 0) / letters));
}
