import type { ClaimEntry, MarginNote } from '../report';
import { citationWords } from '../words/noteWords';
import type { Room } from './claimNote';
import { AMPLE_ROOM, marginNotes } from './marginNotes';

/** From the most that a note says to the least. */
const ROOMS: readonly Room[] = [
  AMPLE_ROOM,
  { explanation: 90, besideCorrection: 0, named: 2 },
  { explanation: 60, besideCorrection: 0, named: 2 },
  { explanation: 0, besideCorrection: 0, named: 2 },
];

/** Of a printed report, about: characters that fit on a line, and points that a line and a gap take. */
const TEXT = { characters: 60, line: 16, gap: 11 };
const NOTE = { characters: 25, line: 12, gap: 7 };
/** How far below its paragraph a note may begin, and below the article the last one end (points). */
const FARTHEST = 110;

/** A block of the article: how long its text is (UTF-16 units), and the claims that begin in it. */
export interface NotedBlock {
  readonly length: number;
  readonly claims: readonly ClaimEntry[];
}

/**
 * The notes beside each block. Where there are so many that they would fall behind their paragraphs, and end
 * long after the article, each says less: what it leaves out stands in the claim's entry.
 */
export function notesBeside(blocks: readonly NotedBlock[]): MarginNote[][] {
  let notes: MarginNote[][] = [];
  for (const room of ROOMS) {
    notes = blocks.map(({ claims }) => marginNotes(claims, room));
    if (lag(blocks, notes) <= FARTHEST) break;
  }
  return notes;
}

/** How far notes fall behind what they stand beside (points). */
function lag(blocks: readonly NotedBlock[], notes: readonly (readonly MarginNote[])[]): number {
  let text = 0;
  let note = 0;
  let farthest = 0;
  for (const [at, { length }] of blocks.entries()) {
    const beside = notes[at] ?? [];
    if (beside.length > 0) {
      farthest = Math.max(farthest, note - text);
      note = Math.max(note, text);
    }
    for (const each of beside) note += height(noteLength(each), NOTE);
    text += height(length, TEXT);
  }
  return Math.max(farthest, note - text);
}

function height(
  length: number,
  { characters, line, gap }: { characters: number; line: number; gap: number },
): number {
  return Math.ceil(length / characters) * line + gap;
}

function noteLength({ numbers, verdict, status, text, proposed, citations }: MarginNote): number {
  const parts = [
    numbers.join(', '),
    verdict?.label ?? status ?? '',
    text ?? '',
    proposed ? `Proposed: ${proposed}` : '',
    ...citations.map(citationWords),
  ];
  return parts.join('  ').length;
}
