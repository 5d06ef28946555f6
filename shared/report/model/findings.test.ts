import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claim/claim';
import type { ClaimId, RatingId } from '../../id';
import { ratingUnderline } from '../../rating/ratingUnderline';
import { checkersCopy } from '../../rating/scales';
import { makeDesk } from '../desk/desk';
import type { Profile } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { makeReport } from './reportModel';

const planted = plantedProject();
const [first] = planted.claims;
if (!first) throw new Error('The planted project has a claim');
const verdict = (rating: string, explanation = '') => ({
  verdict: { rating: rating as RatingId, explanation },
});

/** The report of a project with these claims, each of them where the first planted one stands. */
function reportOf(profile: Profile, claims: readonly (Partial<Claim> & { checker?: string })[]) {
  const made = claims.map(({ checker, ...claim }, at): Claim => {
    const { verdict: _verdict, flags: _flags, correction: _correction, ...plain } = first as Claim;
    const id = `clm_${String(at).padStart(16, '0')}` as ClaimId;
    return {
      ...plain,
      anchors: plain.anchors.slice(0, 1),
      status: 'checked',
      ...claim,
      checked: { text: plain.anchors[0]?.quote.exact ?? '', ...(checker && { by: checker }) },
      id,
    };
  });
  const desk = makeDesk({ ...planted, claims: made }, profile, PLANTED_CONTEXT);
  return makeReport(desk);
}
const rated = (id: string) => {
  const rating = checkersCopy.ratings.find(({ label }) => label === id);
  if (!rating) throw new Error(`There is no rating ${id}`);
  return rating.id;
};

describe('findings', () => {
  it('stand in the order of their gravity, each claim once', () => {
    const { decisions } = reportOf('editor', [
      { ...verdict(rated('Confirmed')) },
      { status: 'notSettled' },
      { status: 'changeNeeded', ...verdict(rated('Disputed')) },
      { status: 'changeNeeded' },
      { ...verdict(rated('Wrong'), 'It was not so.') },
    ]);
    expect(decisions.findings.map(({ number }) => number)).toEqual([5, 3, 4, 2]);
    expect(decisions.findings[0]).toMatchObject({
      verdict: { label: 'Wrong' },
      text: 'It was not so.',
    });
  });

  it('lead with what is flagged for the lawyer, and for the lawyer alone', () => {
    const claims: Partial<Claim>[] = [
      { ...verdict(rated('Wrong')) },
      { ...verdict(rated('Confirmed')), flags: ['legal'] },
    ];
    const numbers = (profile: Profile) =>
      reportOf(profile, claims).decisions.findings.map(({ number }) => number);
    expect(numbers('legal')).toEqual([2, 1]);
    expect(numbers('editor')).toEqual([1]);
  });

  it('are counted where they are too many to be told one by one', () => {
    const { decisions } = reportOf(
      'author',
      Array.from({ length: 300 }, () => verdict(rated('Wrong'))),
    );
    expect(decisions.findings).toHaveLength(20);
    const said = decisions.sentences.map((parts) =>
      parts.map((part) => (typeof part === 'string' ? part : part.claim)).join(''),
    );
    expect(said).toContain('Claims 21 to 300 are rated “Wrong” too.');
  });

  it('name no more than a dozen numbers in a sentence', () => {
    const { decisions } = reportOf(
      'editor',
      Array.from({ length: 60 }, (_, at) => ({
        status: at % 2 === 0 ? ('unchecked' as const) : ('checked' as const),
        ...(at % 2 === 0 ? {} : verdict(rated('Confirmed'))),
      })),
    );
    const open = decisions.sentences.find((parts) => parts.at(-1) === ' are unchecked.');
    expect(open?.filter((part) => typeof part !== 'string')).toHaveLength(12);
    expect(open).toContain('18 more');
  });

  it('name the sources by whose they are, with the title where one has several', () => {
    const { claims } = makeReport(makeDesk(planted, 'legal', PLANTED_CONTEXT));
    const names = new Set(claims.flatMap(({ evidence }) => evidence.map((e) => e.sourceName)));
    expect(names.size).toBeGreaterThan(1);
    const shown = JSON.stringify(
      makeReport(makeDesk(planted, 'author', PLANTED_CONTEXT)).decisions,
    );
    expect(shown).not.toMatch(/PlantWithheld|PlantSecret/);
  });
});

describe('the index', () => {
  it('finds claims by verdict and by person, for those who work with the whole report', () => {
    const claims = [
      { ...verdict(rated('Wrong')), checker: 'Ada Lin', claimant: { name: 'H. Vaal' } },
      { ...verdict(rated('Wrong')), checker: 'Jo Park' },
    ];
    const { index } = reportOf('editor', claims);
    expect(index.map(({ heading, entries }) => [heading, entries.map((e) => e.label)])).toEqual([
      ['By verdict', ['Wrong']],
      ['By claimant', expect.arrayContaining(['H. Vaal'])],
      ['By checker', ['Ada Lin', 'Jo Park']],
    ]);
    expect(reportOf('author', claims).index).toEqual([]);
    expect(reportOf('public', claims).index).toEqual([]);
  });
});

describe('colour and line', () => {
  it('say the verdict to those who did not check, and the kind to the desk', () => {
    const coverings = (profile: Profile) =>
      reportOf(profile, [verdict(rated('Wrong'))]).article.flatMap(({ cells }) =>
        cells.flat().flatMap(({ claims }) => claims),
      );
    for (const profile of ['author', 'public'] as const) {
      expect(coverings(profile)[0]).toMatchObject({ hue: 'red', line: 'wavy' });
    }
    expect(coverings('editor')[0]).not.toHaveProperty('line');
  });

  it('tell every rating of the desk’s own scale apart without colour', () => {
    const lines = checkersCopy.ratings.map((rating) => ratingUnderline(checkersCopy, rating));
    expect(new Set(lines).size).toBe(checkersCopy.ratings.length);
    expect(lines).not.toContain(ratingUnderline(checkersCopy, undefined));
  });
});
