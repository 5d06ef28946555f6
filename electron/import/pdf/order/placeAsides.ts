import type { Stretch } from '../layout/joinPages';
import type { PdfParagraph } from '../layout/pdfParagraph';
import type { PdfLine } from '../page/pdfWord';

/** A note has no more lines; what has more is a box, which stays where its column ends. */
const MOST_NOTE_LINES = 10;
/** White space between two notes, in parts of the size. */
const BETWEEN_NOTES = 2.5;

/** Sets the notes of margins after the paragraphs that they stand beside, each by itself. */
export function placeAsides(stretches: readonly Stretch[]): Stretch[] {
  const placed = stretches.map((stretch) => ({ ...stretch, paragraphs: [...stretch.paragraphs] }));
  for (const [index, stretch] of stretches.entries()) {
    if (!stretch.aside) continue;
    const kept: PdfParagraph[] = [];
    for (const note of notesOf(stretch.paragraphs)) {
      const asides = note.map((paragraph) => ({ ...paragraph, aside: true }));
      const target = isNote(note) ? paragraphBeside(placed, stretch, note) : undefined;
      if (target) target.paragraphs.splice(target.at + 1, 0, ...asides);
      else kept.push(...asides);
    }
    placed[index] = { ...stretch, paragraphs: kept };
  }
  return placed;
}

function isNote(note: readonly PdfParagraph[]): boolean {
  const lines = note.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
  return lines <= MOST_NOTE_LINES && note.every(({ kind }) => kind !== 'row');
}

/** Paragraphs that stand close to each other. */
function notesOf(paragraphs: readonly PdfParagraph[]): PdfParagraph[][] {
  const notes: PdfParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const note = notes.at(-1);
    const above = note?.at(-1)?.lines.at(-1);
    const [first] = paragraph.lines;
    if (note && above && first && first.y - above.y < first.size * BETWEEN_NOTES) {
      note.push(paragraph);
    } else {
      notes.push([paragraph]);
    }
  }
  return notes;
}

interface Target {
  readonly paragraphs: PdfParagraph[];
  readonly at: number;
}

/** The last paragraph of the page that has begun where a note begins, in the column next to it. */
function paragraphBeside(
  stretches: readonly {
    readonly page: number;
    readonly aside?: boolean;
    paragraphs: PdfParagraph[];
  }[],
  { page }: Stretch,
  note: readonly PdfParagraph[],
): Target | undefined {
  const [start] = note[0]?.lines ?? [];
  if (!start) return undefined;
  let best: (Target & { readonly distance: number }) | undefined;
  for (const { page: number, aside, paragraphs } of stretches) {
    if (number !== page || aside) continue;
    for (const [at, paragraph] of paragraphs.entries()) {
      if (paragraph.aside || paragraph.kind === 'row') continue;
      const distance = distanceOf(paragraph.lines, start);
      // A note that was set after the same paragraph before stays above this one.
      if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
        let after = at;
        while (paragraphs[after + 1]?.aside) after += 1;
        best = { paragraphs, at: after, distance };
      }
    }
  }
  return best;
}

function distanceOf(lines: readonly PdfLine[], start: PdfLine): number {
  const distances = lines.map((line) => {
    const across = Math.max(0, line.x0 - start.x1, start.x0 - line.x1);
    return across + Math.abs(line.y - start.y) * 3;
  });
  return Math.min(...distances);
}
