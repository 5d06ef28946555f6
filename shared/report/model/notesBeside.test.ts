import { describe, expect, it } from 'vitest';
import { makeDesk } from '../desk/desk';
import type { ClaimEntry } from '../report';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { notesBeside } from './notesBeside';
import { makeReport } from './reportModel';

const [planted] = makeReport(makeDesk(plantedProject(), 'editor', PLANTED_CONTEXT)).claims;
if (!planted?.verdict) throw new Error('The planted project has a claim with a verdict');
const { proposed: _, stale: __, verdict, ...plain } = planted;
const EXPLANATION = 'The accounts give another sum than the article does, and the sum is final.';

/** So many claims of which something else is to be said each. */
function claims(count: number): ClaimEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    ...plain,
    number: at + 1,
    verdict: { ...verdict, explanation: `${at} ${EXPLANATION}` },
  }));
}

const said = (length: number, count: number) =>
  notesBeside([{ length, claims: claims(count) }])
    .flat()
    .map(({ text = '' }) => text.length);

describe('notes beside the article', () => {
  it('say what was found where there is room for it', () => {
    expect(said(900, 3)).toEqual([76, 76, 76]);
  });

  it('say less the more there are of them', () => {
    const least = (count: number) => Math.min(...said(900, count));
    expect(least(40)).toBe(0);
    for (let count = 1; count < 40; count += 1) {
      expect(least(count + 1)).toBeLessThanOrEqual(least(count));
    }
  });

  it('are measured over the whole article, not paragraph by paragraph', () => {
    const crowded = { length: 200, claims: claims(4) };
    const empty = Array.from({ length: 30 }, () => ({ length: 900, claims: [] }));
    const [notes = []] = notesBeside([crowded, ...empty]);
    expect(notes.map(({ text }) => text?.length)).toEqual([76, 76, 76, 76]);
  });

  it('never leave a claim without the verdict', () => {
    const notes = notesBeside([{ length: 10, claims: claims(200) }]).flat();
    expect(notes.flatMap(({ numbers }) => numbers)).toHaveLength(200);
    expect(notes.every((note) => note.verdict?.label === verdict.label)).toBe(true);
  });
});
