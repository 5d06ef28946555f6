import type { ClaimEntry, MarginNote } from '../report';
import { claimNote, type Room, sourcesOnly } from './claimNote';

/** Longer notes would push those below away from their paragraphs. */
export const AMPLE_ROOM: Room = { explanation: 150, besideCorrection: 60, named: 3 };

/**
 * The notes beside a paragraph, for the claims that begin in it. Neighbours of which the same is to be
 * said share a note; a claim without verdict and status has none.
 */
export function marginNotes(claims: readonly ClaimEntry[], room = AMPLE_ROOM): MarginNote[] {
  const notes: MarginNote[] = [];
  for (const claim of claims) {
    const said = claimNote(claim, room);
    if (!said) continue;
    const note = { numbers: [claim.number], ...said };
    const last = notes.at(-1);
    if (last && sameSaying(last, note)) {
      const hasOnePlace = JSON.stringify(last.citations) === JSON.stringify(note.citations);
      notes[notes.length - 1] = {
        ...last,
        numbers: [...last.numbers, claim.number],
        citations: hasOnePlace ? last.citations : sourcesOnly(last.citations),
      };
    } else notes.push(note);
  }
  return notes;
}

function sameSaying(a: MarginNote, b: MarginNote): boolean {
  const saying = (note: MarginNote) =>
    JSON.stringify({ ...note, numbers: [], citations: sourcesOnly(note.citations) });
  return saying(a) === saying(b);
}
