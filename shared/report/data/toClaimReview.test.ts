import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claim/claim';
import type { RatingId } from '../../id';
import type { ProjectFile } from '../../project/file/projectFile';
import { makeDesk } from '../desk/desk';
import { PROFILES } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { PLANTED } from '../testing/plantedWords';
import { toClaimReview } from './toClaimReview';

const PAGE = 'https://desk.example/checks/1';
const CONTEXT = { ...PLANTED_CONTEXT, pageUrl: PAGE };
const WEB_ARTICLE = 'https://paper.example/wall';

/** The planted project, its first claim with a verdict changed. */
function project(change: Partial<Claim> = {}, article = {}): ProjectFile {
  const planted = plantedProject();
  return {
    ...planted,
    article: { ...planted.article, url: WEB_ARTICLE, ...article },
    claims: planted.claims.map((claim, at) => (at === 0 ? { ...claim, ...change } : claim)),
  };
}

function made(change: Partial<Claim> = {}, context: object = {}) {
  return toClaimReview(makeDesk(project(change), 'public', { ...CONTEXT, ...context }));
}

function review(change: Partial<Claim> = {}) {
  const [first] = made(change).reviews;
  if (!first) throw new Error('No review was made');
  return first;
}

describe('a claim review', () => {
  it('is one object a claim, at an address of its own with the claim’s anchor', () => {
    const planted = project();
    const verdict = { rating: 'rtg_confirmed' as RatingId };
    const claims = planted.claims.map((claim) => ({
      ...claim,
      status: 'checked' as const,
      verdict,
    }));
    const { reviews } = toClaimReview(
      makeDesk({ ...planted, claims }, 'public', {
        ...CONTEXT,
        pageUrl: `${PAGE}#somewhere`,
      }),
    );
    expect(reviews.map(({ url }) => url)).toEqual([1, 2, 3].map((n) => `${PAGE}#claim-${n}`));
    expect(reviews.every((each) => each['@type'] === 'ClaimReview')).toBe(true);
  });

  it('reviews the statement, else the words of the article on one line', () => {
    expect(review().claimReviewed).toBe('PlantStatement');
    expect(review({ statement: ' \n' }).claimReviewed).toBe('PlantQuoteRated words');
  });

  it('is by the desk, and of the day on which it is written', () => {
    expect(review().author).toEqual({ '@type': 'Organization', name: 'The Desk' });
    expect(review().datePublished).toBe('2026-03-18');
  });

  it('rates with the label, the explanation, and all three numbers of the scale', () => {
    expect(review().reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Wrong',
      ratingExplanation: 'PlantExplanation',
      ratingValue: 1,
      bestRating: 5,
      worstRating: 1,
    });
  });

  it('has none of the three numbers for a rating outside the order', () => {
    expect(review({ verdict: { rating: 'rtg_unproven' as RatingId } }).reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Unproven',
    });
  });

  it('has none of the three numbers where the scale has a single one', () => {
    const planted = project();
    const ratings = planted.scale.ratings.map((rating) => ({ ...rating, value: 3 }));
    const [first] = toClaimReview(
      makeDesk({ ...planted, scale: { ...planted.scale, ratings } }, 'public', CONTEXT),
    ).reviews;
    expect(Object.keys(first?.reviewRating ?? {})).toEqual([
      '@type',
      'alternateName',
      'ratingExplanation',
    ]);
  });

  it('says who made the claim, in what role, and when', () => {
    const claimant = { name: 'Ada Marsh', role: 'Harbour master', organisation: 'Port Authority' };
    expect(review({ claimant }).itemReviewed).toMatchObject({
      '@type': 'Claim',
      author: {
        '@type': 'Person',
        name: 'Ada Marsh',
        jobTitle: 'Harbour master',
        affiliation: { '@type': 'Organization', name: 'Port Authority' },
      },
      datePublished: '2026-03-01',
    });
    expect(review({ claimant: { organisation: 'Port Authority' } }).itemReviewed.author).toEqual({
      '@type': 'Organization',
      name: 'Port Authority',
    });
  });

  it.each([{}, { name: ' ' }, { name: 'Unknown' }, { name: '?' }, { role: 'Harbour master' }])(
    'omits a claimant that is not known: %j',
    (claimant) => {
      expect(review({ claimant }).itemReviewed.author).toBeUndefined();
    },
  );

  it('appeared in the article, where that has an address on the web', () => {
    expect(review().itemReviewed.appearance).toEqual({
      '@type': 'CreativeWork',
      name: 'PlantTitle',
      url: WEB_ARTICLE,
      archivedAt: 'https://archive.example/PlantArticleArchive',
      version: 'PlantDraft',
    });
    const { reviews } = toClaimReview(makeDesk(plantedProject(), 'public', CONTEXT));
    expect(reviews[0]?.itemReviewed.appearance).toBeUndefined();
  });

  it('cites its evidence, never as an appearance', () => {
    expect(review().citation).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'PlantOpenName. PlantOpenTitle.',
        url: 'https://plant.example/PlantOpenUrl',
        archivedAt: 'https://archive.example/PlantOpenArchive',
      },
    ]);
    expect(JSON.stringify(review().itemReviewed)).not.toContain('plant.example');
  });

  it('gives only absolute http and https addresses of evidence', () => {
    const planted = project();
    const sources = planted.sources.map((source) => ({
      ...source,
      csl: { ...source.csl, URL: 'file:///home/plantpath/a.pdf' },
      archiveUrl: '/archive/1',
    }));
    const [first] = toClaimReview(makeDesk({ ...planted, sources }, 'public', CONTEXT)).reviews;
    expect(first?.citation).toEqual([
      { '@type': 'CreativeWork', name: 'PlantOpenName. PlantOpenTitle.' },
    ]);
  });
});

describe('a claim that is not ready', () => {
  it('has no verdict: it is left out, and that is said', () => {
    const { reviews, notes } = made();
    expect(reviews.map(({ url }) => url)).toEqual([`${PAGE}#claim-1`]);
    expect(notes).toEqual([
      'Claim reviews are dated 18 March 2026, the day of this export, as the day of publication.',
      'Claim 2 is not ready and left out: without a verdict.',
    ]);
  });

  it.each([
    [{ pageUrl: undefined }, /^No claim review is ready: the http or https address/],
    [{ pageUrl: 'desk.example/1' }, /the http or https address .+ is missing\.$/],
    [{ pageUrl: 'mailto:desk@desk.example' }, /the http or https address/],
    [{ deskName: ' ' }, /^No claim review is ready: the name of your desk/],
  ])('lacks what a review cannot be without: %j', (context, reason) => {
    const { reviews, notes } = made({}, context);
    expect(reviews).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(reason);
  });

  it('is made by the desk itself', () => {
    const { reviews, notes } = made({ claimant: { organisation: 'the desk' } });
    expect(reviews).toEqual([]);
    expect(notes).toContain(
      'Claim 1 is not ready and left out: the claimant is the desk that reviews.',
    );
  });

  it('has a rating without a name', () => {
    const planted = project();
    const ratings = planted.scale.ratings.map((rating) => ({ ...rating, label: ' ' }));
    const { reviews, notes } = toClaimReview(
      makeDesk({ ...planted, scale: { ...planted.scale, ratings } }, 'public', CONTEXT),
    );
    expect(reviews).toEqual([]);
    expect(notes.join()).toContain('the rating has no name');
  });

  it('is not one that needs no check', () => {
    expect(made({ status: 'noCheckNeeded' }).notes.join()).not.toMatch(/[Cc]laim 1|3/);
  });
});

describe('a claim review that is made all the same', () => {
  it('warns of a claim of more than 75 characters', () => {
    expect(made({ statement: '😀'.repeat(75) }).notes.join()).not.toContain('75');
    expect(made({ statement: '😀'.repeat(76) }).notes).toContain(
      'Claim 1 is longer than 75 characters: a shorter statement is shown whole.',
    );
  });

  it.each(['2027', '2026-04', '2026-03-19', '2026-03-19T08:00'])(
    'warns of a claim dated %s, later than its review',
    (madeOn) => {
      expect(made({ madeOn }).notes).toContain(
        'Claim 1 is dated later than the review: check when it was said.',
      );
    },
  );

  it.each(['2026', '2026-03', '2026-03-18', '2026-03-18T23:00'])(
    'does not warn of a claim dated %s',
    (madeOn) => {
      expect(made({ madeOn }).notes.join()).not.toContain('dated later');
    },
  );
});

describe.each(PROFILES)('claim reviews for the %s', (profile) => {
  const text = JSON.stringify(toClaimReview(makeDesk(plantedProject(), profile, CONTEXT)).reviews);

  it.each(Object.entries(PLANTED))('have %s only where the table allows', (word, readers) => {
    if (!readers.includes(profile)) expect(text).not.toContain(word);
  });

  it('hold no id', () => {
    expect(text).not.toMatch(/\b(?:prj|blk|clm|anc|src|evd|tag|scl|rtg)_/);
  });
});
