import type { Block, Inline } from '../../../shared/article/block';
import { newId } from '../../../shared/id';
import { ok } from '../../../shared/result';
import { cleanText } from '../blocks/cleanText';
import { fallbackTitle } from '../head/articleTitle';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { decodeText } from '../text/decodeText';
import { type Cue, readCues } from './readCues';

/** A silence after which a new paragraph begins, seconds. */
const PAUSE = 3;
/** A paragraph as long ends with its sentence; UTF-16 units. */
const LONG = 600;

/**
 * The words of a recording (SubRip, WebVTT): what one person says without a pause is a paragraph that
 * begins with their name, where the file says it.
 */
export const fromSubtitles: Importer = (source) => {
  const decoded = decodeText(source.bytes, { chosen: source.encoding });
  if (!decoded.ok) return decoded;
  const { text, ...decoding } = decoded.value;
  const clean = cleanText(text);
  const { cues, unread } = readCues(clean.text);
  if (cues.length === 0) return importFailure('empty');
  const blocks = paragraphsOf(cues);
  const [first] = blocks;
  return ok({
    metadata: { title: fallbackTitle(source.name, first?.content[0]?.text ?? '') },
    blocks,
    leftOut: ['The times at which the words were said.'],
    ...decoding,
    warnings: [...decoding.warnings, ...clean.warnings, ...faults(cues, unread)],
  });
};

type Paragraph = Extract<Block, { type: 'paragraph' }>;

function paragraphsOf(cues: readonly Cue[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let words = '';
  let last: Cue | undefined;
  const end = () => {
    if (words !== '') paragraphs.push(paragraph(last?.speaker, words));
    words = '';
  };
  for (const cue of cues) {
    if (last && startsAnew(last, cue, words)) end();
    words = words === '' ? cue.text : `${words} ${cue.text}`;
    last = cue;
  }
  end();
  return paragraphs;
}

function startsAnew(last: Cue, cue: Cue, words: string): boolean {
  if (cue.speaker !== last.speaker || cue.isTurn || cue.start - last.end >= PAUSE) return true;
  return words.length >= LONG && /[.!?…。！？]["'”’»)\]]*$/.test(words);
}

function paragraph(speaker: string | undefined, words: string): Paragraph {
  const name: Inline[] = speaker === undefined ? [] : [{ text: `${speaker}:`, marks: ['strong'] }];
  const text = speaker === undefined ? words : ` ${words}`;
  return { id: newId('block'), type: 'paragraph', content: [...name, { text }] };
}

function faults(cues: readonly Cue[], unread: number): string[] {
  const warnings: string[] = [];
  if (unread > 0) {
    warnings.push(
      `${unread === 1 ? 'One piece of this file has' : `${unread.toLocaleString('en')} pieces of this file have`} no time that can be read, and ${unread === 1 ? 'was' : 'were'} left out. Compare with the recording.`,
    );
  }
  if (cues.some((cue, at) => cue.start < (cues[at - 1]?.start ?? 0))) {
    warnings.push(
      'The times of this file run backwards in places; its words stand in its own order.',
    );
  }
  return warnings;
}
