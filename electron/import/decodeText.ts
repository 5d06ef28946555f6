import { analyse } from 'chardet';
import type { ImportError } from '../../shared/article/importResult';
import { ok, type Result } from '../../shared/result';
import { importFailure } from './importFailure';

export interface DecodeChoice {
  /** A WHATWG label the checker chose. It wins over everything, and must fit. */
  readonly chosen?: string;
  /** What the document says of itself. It is believed only if the bytes agree. */
  readonly declared?: string;
}

export interface DecodedText {
  readonly text: string;
  /** The WHATWG label of the encoding that was used. */
  readonly encoding: string;
  readonly warnings: string[];
}

/** Enough for the letter statistics of any encoding; the detector is slow on megabytes. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Reads bytes as text without ever putting U+FFFD silently where a letter was: byte order mark, then
 * valid UTF-8, then what the document declares, then the likeliest legacy encoding that fits.
 */
export function decodeText(
  bytes: Uint8Array,
  choice: DecodeChoice = {},
): Result<DecodedText, ImportError> {
  if (choice.chosen !== undefined) return decodeAsChosen(bytes, choice.chosen);
  const marked = encodingOfMark(bytes);
  if (marked === 'utf-32') {
    return importFailure(
      'encoding',
      'This text is in UTF-32, which Galley cannot read. Nothing was changed. Save it as UTF-8 and import it again.',
    );
  }
  if (marked) return ok(decodeMarked(bytes, marked));
  const wide = guessUtf16(bytes);
  if (wide) return ok(decodeMarked(bytes, wide));
  const escapes = bytes.subarray(0, SAMPLE_BYTES).includes(0x1b);
  const utf8 = escapes ? undefined : decodeFatal(bytes, 'utf-8');
  if (utf8 !== undefined) return ok(decoded(utf8, 'utf-8', []));
  return decodeLegacy(bytes, choice.declared);
}

function decodeAsChosen(bytes: Uint8Array, chosen: string): Result<DecodedText, ImportError> {
  const label = chosenEncoding(chosen);
  if (!label.ok) return label;
  const text = decodeFatal(bytes, label.value);
  return text === undefined ? unfitEncoding(label.value) : ok(decoded(text, label.value, []));
}

/** The WHATWG label of the encoding that the checker chose. */
export function chosenEncoding(chosen: string): Result<string, ImportError> {
  const label = knownLabel(chosen);
  if (label) return ok(label);
  return importFailure(
    'encoding',
    `Galley does not know the encoding “${chosen.slice(0, 40)}”. Nothing was changed. Choose another encoding.`,
  );
}

/** Says that a document is not written in the encoding that the checker chose. */
export function unfitEncoding(label: string): Result<never, ImportError> {
  return importFailure(
    'encoding',
    `This document is not written in ${label}: some of its bytes mean nothing there. Nothing was changed. Choose another encoding, or let Galley detect it.`,
  );
}

/** Lone surrogates are the one fault UTF-16 can have; the text is kept and the fault is said. */
function decodeMarked(bytes: Uint8Array, encoding: string): DecodedText {
  const strict = decodeFatal(bytes, encoding);
  if (strict !== undefined) return decoded(strict, encoding, []);
  return decoded(new TextDecoder(encoding).decode(bytes), encoding, [
    `The document is marked as ${encoding}, but parts of it are damaged; each damaged letter is shown as �.`,
  ]);
}

function decodeLegacy(
  bytes: Uint8Array,
  declared: string | undefined,
): Result<DecodedText, ImportError> {
  const detected = analyse(bytes.subarray(0, SAMPLE_BYTES)).map(({ name, confidence }) => ({
    label: knownLabel(name),
    confidence,
  }));
  const declaredLabel = declared === undefined ? undefined : knownLabel(declared);
  const sure = detected.find(({ confidence }) => confidence >= 95)?.label;
  const candidates = [declaredLabel, sure, ...detected.map(({ label }) => label), 'windows-1252'];
  for (const label of candidates) {
    if (!label) continue;
    const text = decodeFatal(bytes, label);
    if (text === undefined || hasControlLetters(text)) continue;
    return ok(decoded(text, label, legacyWarnings(label, declared, declaredLabel)));
  }
  const text = new TextDecoder('windows-1252').decode(bytes);
  return ok(
    decoded(text, 'windows-1252', [
      'No encoding fits this document wholly; it was read as windows-1252. Compare some words with the original and choose another encoding if letters are wrong.',
    ]),
  );
}

function legacyWarnings(
  label: string,
  declared: string | undefined,
  declaredLabel: string | undefined,
): string[] {
  if (label === declaredLabel) return [];
  const guessed = `The text is not UTF-8; it was read as ${label}, the likeliest encoding. Choose another if letters are wrong.`;
  if (declared === undefined) return [guessed];
  return [
    `The document says its encoding is ${declared.slice(0, 40)}, which does not fit. ${guessed}`,
  ];
}

function decoded(text: string, encoding: string, warnings: string[]): DecodedText {
  const lost = text.split('\uFFFD').length - 1;
  if (lost === 0 || warnings.length > 0) return { text, encoding, warnings };
  return {
    text,
    encoding,
    warnings: [
      `The document itself holds ${lost === 1 ? 'one replacement character (�)' : `${lost} replacement characters (�)`}: letters were lost before it came here.`,
    ],
  };
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Text in a Latin script written as UTF-16 without a mark has a zero in every second byte. */
function guessUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

function knownLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name.replaceAll('_', '-').trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function decodeFatal(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Single-byte decoders map what they do not know to control characters instead of failing. */
function hasControlLetters(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x80 && code <= 0x9f && code !== 0x85) return true;
  }
  return false;
}
