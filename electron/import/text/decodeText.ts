import type { ImportError, OtherReading } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { importFailure } from '../importFailure';
import { decodeFatal, decodeLoosely, knownLabel } from './encodingTable';
import { guessWide } from './guessWide';
import {
  type EncodingSample,
  encodingSample,
  hasControlLetters,
  likelyEncodings,
  otherReading,
  senseIn,
} from './likelyEncoding';

export interface DecodeChoice {
  /** A label (`knownLabel`) the checker chose. It wins over everything, and must fit. */
  readonly chosen?: string;
  /** What the document says of itself. It is believed only if the bytes agree. */
  readonly declared?: string;
}

export interface DecodedText {
  readonly text: string;
  /** The label of the encoding that was used. */
  readonly encoding: string;
  readonly warnings: string[];
  /** What signs of it would be in another encoding, where its own was guessed or chosen. */
  readonly otherReading?: OtherReading;
}

/** How far into a text the escapes of encodings that switch are looked for. */
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
  const marked = encodingOfMark(bytes) ?? guessWide(bytes);
  if (marked) return ok(decodeMarked(bytes, marked));
  const escapes = bytes.subarray(0, SAMPLE_BYTES).includes(0x1b);
  const utf8 = escapes ? undefined : decodeFatal(bytes, 'utf-8');
  if (utf8 !== undefined) return ok(decoded(utf8, 'utf-8', []));
  const damaged = escapes ? undefined : decodeDamagedUtf8(bytes);
  if (damaged) return ok(damaged);
  return decodeLegacy(bytes, choice.declared);
}

function decodeAsChosen(bytes: Uint8Array, chosen: string): Result<DecodedText, ImportError> {
  const label = chosenEncoding(chosen);
  if (!label.ok) return label;
  const text = decodeFatal(bytes, label.value);
  if (text !== undefined) {
    const other = otherReading(encodingSample(bytes), label.value);
    return ok({ ...decoded(text, label.value, []), ...(other && { otherReading: other }) });
  }
  const damaged = label.value === 'utf-8' ? decodeDamagedUtf8(bytes) : undefined;
  return damaged ? ok(damaged) : unfitEncoding(label.value);
}

/** The label of the encoding that the checker chose. */
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
  return decoded(decodeLoosely(bytes, encoding), encoding, [
    `The document is marked as ${encoding}, but parts of it are damaged; each damaged letter is shown as �.`,
  ]);
}

/**
 * Text that is UTF-8 but for a few letters: in any other encoding all the others would be wrong. Not
 * for a text with as many faults as letters, which is in another encoding.
 */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decodeLoosely(bytes, 'utf-8');
  const faults = text.split('\uFFFD').length - 1;
  let whole = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) whole += 1;
  if (whole - faults < Math.max(3, faults * 4)) return undefined;
  return decoded(text, 'utf-8', [
    `This text is UTF-8, but ${faults === 1 ? 'one letter in it is' : `${faults.toLocaleString('en')} letters in it are`} damaged and shown as �. Compare with the original, or choose another encoding.`,
  ]);
}

function decodeLegacy(
  bytes: Uint8Array,
  declared: string | undefined,
): Result<DecodedText, ImportError> {
  const sample = encodingSample(bytes);
  const likely = likelyEncodings(sample);
  const declaredLabel = declared === undefined ? undefined : knownLabel(declared);
  for (const label of isBelieved(sample, likely[0], declaredLabel)
    ? [declaredLabel, ...likely]
    : likely) {
    if (!label) continue;
    const text = decodeFatal(bytes, label);
    if (text === undefined || hasControlLetters(text)) continue;
    if (label === declaredLabel) return ok(decoded(text, label, []));
    const other = otherReading(sample, label, likely);
    const warning = legacyWarning(label, declared, other);
    return ok({ ...decoded(text, label, [warning]), ...(other && { otherReading: other }) });
  }
  return ok(
    decoded(decodeLoosely(bytes, 'windows-1252'), 'windows-1252', [
      'No encoding fits this document wholly; it was read as windows-1252. Compare some words with the original and choose another encoding if letters are wrong.',
    ]),
  );
}

/** What a document says of its encoding is not believed if another makes that much more sense. */
const CLEARLY_BETTER = 0.6;

function isBelieved(
  sample: EncodingSample,
  best: string | undefined,
  declared: string | undefined,
): boolean {
  if (declared === undefined || best === undefined) return true;
  return senseIn(sample, best) - senseIn(sample, declared) < CLEARLY_BETTER;
}

function legacyWarning(
  label: string,
  declared: string | undefined,
  other: OtherReading | undefined,
): string {
  const guessed = `The text is not UTF-8; it was read as ${label}, the likeliest encoding. Choose another if letters are wrong.`;
  const [word] = other?.words ?? [];
  const compared =
    other && word
      ? ` As ${other.encoding}, “${word.here}” would be “${word.there}”: compare with the original.`
      : '';
  if (declared === undefined) return guessed + compared;
  return `The document says its encoding is ${declared.slice(0, 40)}, which does not fit. ${guessed}${compared}`;
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
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}
