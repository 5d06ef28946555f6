import { describe, expect, it } from 'vitest';
import { plainRuns } from '../../source/styledText';
import { makeDesk } from '../desk/desk';
import type { ClaimEntry } from '../report';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { marginNotes } from './marginNotes';
import { makeReport } from './reportModel';

const [planted] = makeReport(makeDesk(plantedProject(), 'editor', PLANTED_CONTEXT)).claims;
if (!planted?.verdict) throw new Error('The planted project has a claim with a verdict');
const { verdict } = planted;
const { proposed: _, stale: __, ...plain } = planted;
const claim = (number: number, extra: Partial<ClaimEntry> = {}): ClaimEntry => ({
  ...plain,
  number,
  ...extra,
});
const cited = (source: number, locator: string): ClaimEntry['evidence'][number] => ({
  stance: 'supports',
  citation: plainRuns('A report'),
  sourceName: `Author ${source}`,
  source,
  locator,
});
const explained = (explanation: string) => ({ verdict: { ...verdict, explanation } });
const LONG = 'The accounts give another sum than the article does, and the sum is final';

describe('notes in the margin', () => {
  it('share one note where the same is to be said of neighbours', () => {
    const [note, ...others] = marginNotes([claim(1), claim(2), claim(3)]);
    expect(note?.numbers).toEqual([1, 2, 3]);
    expect(others).toEqual([]);
  });

  it('give places in the sources only where there are few', () => {
    const evidence = [cited(1, 'p. 1'), cited(2, 'p. 2'), cited(1, 'p. 3')];
    const notesOf = (count: number) =>
      marginNotes([claim(1, { evidence: evidence.slice(0, count) })]);
    expect(notesOf(2)[0]?.citations).toEqual([
      { source: 1, name: 'Author 1', locator: 'p. 1' },
      { source: 2, name: 'Author 2', locator: 'p. 2' },
    ]);
    expect(notesOf(3)[0]?.citations).toEqual([
      { source: 1, name: 'Author 1' },
      { source: 2, name: 'Author 2' },
    ]);
  });

  it('leave a long explanation to the entry when a correction is proposed', () => {
    const proposed = 'Say it otherwise.';
    expect(marginNotes([claim(1, explained(LONG))])[0]?.text).toBe(LONG);
    const [note] = marginNotes([claim(1, { ...explained(LONG), proposed })]);
    expect(note).toMatchObject({ proposed });
    expect(note?.text).toBeUndefined();
    const [short] = marginNotes([claim(1, { ...explained('Late.'), proposed })]);
    expect(short).toMatchObject({ text: 'Late.', proposed });
  });

  it('end with a sentence or at a word', () => {
    const twice = `It was counted twice over. ${LONG}, ${LONG}, ${LONG}.`;
    const [sentence] = marginNotes([claim(1, explained(twice))]);
    expect(sentence?.text).toBe('It was counted twice over.');
    const [words] = marginNotes([claim(1, explained(`${LONG} ${LONG} ${LONG}`))]);
    expect(words?.text).toBe(`${LONG} ${LONG} …`);
  });

  it('say nothing of a claim that has neither verdict nor status', () => {
    const { verdict: ___, status: ____, ...bare } = plain;
    expect(marginNotes([bare])).toEqual([]);
  });
});
