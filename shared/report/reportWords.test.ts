import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { textDirection } from './model/textDirection';
import type { Phrase } from './report';
import { capitalized, claimWords, countOf, listWords } from './words/listWords';
import { locatorWords } from './words/locatorWords';
import { originSentence } from './words/originSentence';
import { showDays } from './words/showDays';

const said = (phrase: Phrase) =>
  phrase.map((part) => (typeof part === 'string' ? part : part.claim)).join('');

describe('what a claim rests on', () => {
  const [a, b, c] = ['src_a', 'src_b', 'src_c'] as SourceId[];
  const sentence = (supporting: (SourceId | undefined)[], refuting: (SourceId | undefined)[]) =>
    originSentence(
      {
        supporting: supporting.filter((id) => id !== undefined),
        refuting: refuting.filter((id) => id !== undefined),
      },
      (id) => (id === a ? 'Census' : undefined),
    );

  it('is counted apart from what refutes it, and context for neither', () => {
    expect(sentence([a], [])).toBe('rests on one independent origin, “Census”');
    expect(sentence([a, b], [c])).toBe('rests on two independent origins; refuted by one');
    expect(sentence([], [a])).toBe(
      'refuted by one independent origin, “Census”; nothing supports it',
    );
    expect(sentence([], [])).toBe('rests on no origin: its evidence is context only');
  });
});

describe('words of a report', () => {
  it('shorten runs of three claims and more', () => {
    expect(said(claimWords([8]))).toBe('claim 8');
    expect(said(claimWords([9, 8]))).toBe('claims 8 and 9');
    expect(said(capitalized(claimWords([3, 8, 9, 10, 14])))).toBe('Claims 3, 8 to 10 and 14');
  });

  it('count in words up to twelve', () => {
    expect([countOf(1, 'claim'), countOf(2, 'claim'), countOf(13, 'claim')]).toEqual([
      'one claim',
      'two claims',
      '13 claims',
    ]);
    expect(listWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('say nothing of a span of days twice', () => {
    expect(showDays('2026-03-15', '2026-03-18T10:00:00Z')).toBe('15 to 18 March 2026');
    expect(showDays('2026-03-30', '2026-04-02')).toBe('30 March to 2 April 2026');
    expect(showDays('2025-12-30', '2026-01-02')).toBe('30 December 2025 to 2 January 2026');
    expect(showDays('2026-03-15T08:00:00Z', '2026-03-15T18:00:00Z')).toBe('15 March 2026');
  });

  it('go from the large to the small in a locator', () => {
    expect(locatorWords({ page: '41', section: 'table 3', row: '2' })).toBe(
      'table 3, p. 41, row 2',
    );
    expect(locatorWords({ page: 'pp. 4 to 6', paragraph: ' ' })).toBe('pp. 4 to 6');
    expect(locatorWords({ page: 'A3' })).toBe('p. A3');
    expect(locatorWords({ page: 'A3–A5' })).toBe('pp. A3–A5');
    expect(locatorWords({ page: 'xii' })).toBe('p. xii');
    expect(locatorWords({ page: '§ 5(2)' })).toBe('§ 5(2)');
    expect(locatorWords({ section: '5(2)', paragraph: '3' })).toBe('§ 5(2), para. 3');
    expect(locatorWords({ section: 'Annex B', page: 'table 4', timecode: '01:02' })).toBe(
      'Annex B, table 4, at 01:02',
    );
    expect(locatorWords({ section: 'Findings', paragraph: '3-5', row: '7' })).toBe(
      'Findings, paras. 3-5, row 7',
    );
    expect(locatorWords({})).toBeUndefined();
  });

  it('run as their language does', () => {
    expect(['ar', 'he-IL', 'en', 'arn', undefined].map(textDirection)).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'auto',
    ]);
  });
});
