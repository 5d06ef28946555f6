import { isChecked } from '../../claim/status';
import type { Citation, ClaimEntry, MarginNote } from '../report';

/** A note longer than this many characters gives its first sentence, or its first words. */
const LONGEST_NOTE = 90;

/** Beside a proposed correction an explanation longer than this is left to the claim's entry. */
const SHORT_NOTE = 60;

/** Of more sources than this a note gives the numbers alone: where to look stands in the claim. */
const MOST_LOCATORS = 2;

/**
 * The notes beside a paragraph, for the claims that begin in it. Neighbours of which the same is to be
 * said share a note; a claim without verdict and status has none.
 */
export function marginNotes(claims: readonly ClaimEntry[]): MarginNote[] {
  const notes: MarginNote[] = [];
  for (const claim of claims) {
    const note = marginNote(claim);
    if (!note) continue;
    const last = notes.at(-1);
    if (last && sameSaying(last, note)) {
      const hasOnePlace = JSON.stringify(last.citations) === JSON.stringify(note.citations);
      notes[notes.length - 1] = {
        ...last,
        numbers: [...last.numbers, ...note.numbers],
        citations: hasOnePlace ? last.citations : sourcesOnly(last.citations),
      };
    } else notes.push(note);
  }
  return notes;
}

function marginNote(claim: ClaimEntry): MarginNote | undefined {
  const { verdict, status, number } = claim;
  if (!verdict && !claim.stale && (status === undefined || status === 'noCheckNeeded')) {
    return undefined;
  }
  const text = shortened(verdict?.explanation ?? '');
  const proposed = shortened(claim.proposed ?? '');
  // Two long texts push the notes below away from their paragraphs.
  const hasRoom = proposed === '' || text.length <= SHORT_NOTE;
  return {
    numbers: [number],
    ...(verdict && { verdict: { label: verdict.label, colour: verdict.colour } }),
    // The verdict says that it was checked.
    ...(status && !(verdict && isChecked(status) && status !== 'changeNeeded') && { status }),
    ...(claim.stale && { stale: true }),
    ...(text && hasRoom && { text }),
    ...(proposed && { proposed }),
    citations: citations(claim),
  };
}

function citations({ evidence }: ClaimEntry): Citation[] {
  const found: Citation[] = [];
  for (const { source, locator } of evidence) {
    if (source === undefined) continue;
    const isKnown = found.some((other) => other.source === source && other.locator === locator);
    if (!isKnown) found.push({ source, ...(locator && { locator }) });
  }
  return found.length > MOST_LOCATORS ? sourcesOnly(found) : found;
}

function sameSaying(a: MarginNote, b: MarginNote): boolean {
  const saying = (note: MarginNote) =>
    JSON.stringify({ ...note, numbers: [], citations: sourcesOnly(note.citations) });
  return saying(a) === saying(b);
}

function sourcesOnly(found: readonly Citation[]): Citation[] {
  return [...new Set(found.map(({ source }) => source))].map((source) => ({ source }));
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= LONGEST_NOTE) return line;
  const sentence = /^.{20,89}?[.!?](?=\s)/u.exec(line)?.[0];
  if (sentence) return sentence;
  return `${line.slice(0, LONGEST_NOTE).replace(/\s+\S*$/u, '')} …`;
}
