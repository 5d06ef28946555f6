import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claim/claim';
import type { ProjectFile } from '../../project/file/projectFile';
import { sourceItems } from '../data/sourceItems';
import { toClaimReview } from '../data/toClaimReview';
import { toCsv } from '../data/toCsv';
import { toWebAnnotation } from '../data/toWebAnnotation';
import { toHtml } from '../html/toHtml';
import { toMarkdown } from '../markdown/toMarkdown';
import { makeReport } from '../model/reportModel';
import { PROFILES } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { makeDesk } from './desk';
import { publicVerdictNotes } from './heldBack';

const CONTEXT = { ...PLANTED_CONTEXT, pageUrl: 'https://desk.example/checks/1' };
/** The claim that is rated in the planted project, and what is said of it nowhere else. */
const RATED = /PlantStatement|PlantExplanation/;

function withRated(change: (claim: Claim) => Partial<Claim>): ProjectFile {
  const project = plantedProject();
  const claims = project.claims.map((claim, at) =>
    at === 0 ? { ...claim, ...change(claim) } : claim,
  );
  return { ...project, claims };
}

const stale = withRated((claim) => ({ checked: { ...claim.checked, text: 'other words' } }));
const detached = { ...plantedProject(), article: withoutFirstBlock() };
/** Of two places one is gone. */
const halfDetached = {
  ...withRated(({ anchors: [first] }) => ({
    anchors: first
      ? [first, { ...first, quote: { ...first.quote, exact: 'Nowhere to be found' } }]
      : [],
  })),
};
const OUTDATED = [
  [
    'stale',
    stale,
    /^Claims 1 and 4 are held back: the words have changed since they were checked./,
  ],
  ['detached', detached, /^Claim 4 is held back: words have gone from the article./],
  ['detached in part', halfDetached, /^Claim 1 is held back: words have gone/],
] as const;

function withoutFirstBlock(): ProjectFile['article'] {
  const { article } = plantedProject();
  return { ...article, blocks: article.blocks.slice(1) };
}

/** All that leaves the desk for the public. */
function published(project: ProjectFile, allowStale = false): Record<string, string> {
  const context = { ...CONTEXT, allowStale };
  const desk = makeDesk(project, 'public', context);
  const model = makeReport(desk);
  const reviews = PROFILES.map((profile) => toClaimReview(makeDesk(project, profile, context)));
  return {
    html: toHtml(model, { fonts: [] }),
    markdown: toMarkdown(model),
    csv: toCsv(model),
    reviews: JSON.stringify(reviews),
    annotations: JSON.stringify(toWebAnnotation(desk).collection),
    sources: JSON.stringify(sourceItems(desk).items),
  };
}

describe.each(OUTDATED)('a verdict on a claim that is %s', (_what, project, note) => {
  it('is given to the public in no form', () => {
    const sound = published(plantedProject());
    for (const [form, text] of Object.entries(published(project))) {
      if (form !== 'sources') expect(sound[form], form).toMatch(RATED);
      expect(text, form).not.toMatch(RATED);
      expect(text, form).not.toContain('"Wrong"');
    }
    expect(published(project).sources).toBe('[]');
  });

  it('is shown to the desk, marked', () => {
    const editor = toMarkdown(makeReport(makeDesk(project, 'editor', CONTEXT)));
    expect(editor).toMatch(RATED);
    expect(editor).toMatch(/△ (?:The words changed|Words of this claim)/);
  });

  it('is let through where somebody wants that', () => {
    const texts = published(project, true);
    for (const form of ['html', 'markdown', 'csv', 'reviews', 'annotations']) {
      expect(texts[form], form).toMatch(RATED);
    }
  });

  it('is named with the reason', () => {
    const { marked, scale } = makeDesk(project, 'public', CONTEXT);
    expect(publicVerdictNotes(marked, scale)).toContainEqual(expect.stringMatching(note));
    for (const told of publicVerdictNotes(marked, scale, { allowStale: true })) {
      expect(told).toContain('let through');
    }
  });
});

describe('the public', () => {
  it('is told how many claims it gets no verdict on, and nothing of what is wrong with them', () => {
    const { verdicts, decisions } = makeReport(makeDesk(stale, 'public', CONTEXT));
    expect(verdicts).toMatchObject({ claims: 0, counts: [], without: 0, unlisted: 3 });
    expect(decisions.sentences).toEqual([['No claim has a verdict on its words as they stand.']]);
  });
});

describe('publicVerdictNotes', () => {
  const notes = (change: Partial<Claim>) => {
    const { marked, scale } = makeDesk(
      withRated(() => change),
      'public',
      CONTEXT,
    );
    return publicVerdictNotes(marked.slice(0, 1), scale);
  };

  it('says nothing where there is nothing to say', () => {
    expect(notes({})).toEqual([]);
    expect(notes({ status: 'noCheckNeeded' })).toEqual([]);
  });

  it('points at verdicts of claims that are not said to be checked', () => {
    expect(notes({ status: 'inProgress' })).toEqual([
      'Claim 1 is published with a verdict, though the status is “in progress”.',
    ]);
  });
});
