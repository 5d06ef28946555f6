import { analyse } from 'chardet';
import { textSense } from './textSense';

/** Enough for the statistics of any encoding; the detector is slow on megabytes. */
const SAMPLE_BYTES = 64 * 1024;

/** Of two that make equal sense the one that more texts are in stands first. */
const ONE_BYTE = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'koi8-r',
  'koi8-u',
  'iso-8859-15',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'macintosh',
  'ibm866',
];
const TWO_BYTES = ['shift_jis', 'gb18030', 'big5', 'euc-kr', 'euc-jp'];
/** The detector's confidence, in percent, from which it is believed about letters of two bytes. */
const SURE = 60;

/**
 * The encodings a text may be in that is not Unicode, the likeliest first. Nothing says that the text
 * fits any of them wholly.
 */
export function likelyEncodings(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const judged = [...ONE_BYTE, ...TWO_BYTES].map((label) => ({
    label,
    sense: senseIn(sample, label),
  }));
  judged.sort((a, b) => b.sense - a.sense);
  const [detected] = analyse(sample);
  const sure = detected && detected.confidence >= SURE ? knownLabel(detected.name) : undefined;
  const isWide = sure !== undefined && (TWO_BYTES.includes(sure) || /^iso-2022/.test(sure));
  return [...(isWide ? [sure] : []), ...judged.map(({ label }) => label)];
}

/** How much sense a text makes in an encoding; see `textSense`. */
export function senseIn(bytes: Uint8Array, label: string): number {
  return textSense(new TextDecoder(label).decode(bytes.subarray(0, SAMPLE_BYTES)));
}

/** The WHATWG label of an encoding by any of its names. */
export function knownLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name.replaceAll('_', '-').trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
