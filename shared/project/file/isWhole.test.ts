import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claim/claim';
import { newId } from '../../id';
import { arbitraryProject } from '../testing/arbitraryProject';
import { hasNamesOf, isWhole } from './isWhole';
import type { ProjectFile } from './projectFile';

describe('isWhole', () => {
  it('finds nothing where nothing is to be repaired', () => {
    fc.assert(fc.property(arbitraryProject(), (project) => isWhole(project)));
  });

  it('finds every record that stands twice, and every one that is missing', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const { claims, sources, tags, scale, article } = project;
        const [tag] = tags;
        const broken: ProjectFile[] = [
          ...claims.map((claim) => ({ ...project, claims: [...claims, claim] })),
          ...sources.map((source) => ({ ...project, sources: [...sources, source] })),
          ...tags.map((own) => ({ ...project, tags: [...tags, own] })),
          ...article.blocks.map((block) => ({
            ...project,
            article: { ...article, blocks: [...article.blocks, block] },
          })),
          ...scale.ratings.map((rating) => ({
            ...project,
            scale: { ...scale, ratings: [...scale.ratings, rating] },
          })),
          ...claims.flatMap((claim) => [
            { ...project, claims: [{ ...claim, anchors: [...claim.anchors, ...claim.anchors] }] },
            ...(tag ? [{ ...project, claims: [{ ...claim, tags: [tag.id, tag.id] }] }] : []),
            ...(claim.evidence.length > 0 ? [{ ...project, sources: [] }] : []),
            ...(claim.tags.length > 0 ? [{ ...project, tags: [] }] : []),
          ]),
        ];
        for (const one of broken) {
          expect(isWhole(one)).toBe(false);
        }
      }),
    );
  });
});

describe('hasNamesOf', () => {
  it('is true of a project whose words were changed, and of none that is less whole', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.nat(), (project, which) => {
        const claim = project.claims[which % project.claims.length];
        if (!claim) return;
        const withClaim = (other: Claim): ProjectFile => ({
          ...project,
          claims: project.claims.map((one) => (one === claim ? other : one)),
        });
        expect(hasNamesOf(withClaim({ ...claim, notes: 'other words' }), project)).toBe(true);
        const others: Claim[] = [
          { ...claim, tags: [...claim.tags, claim.tags[0] ?? newId('tag')] },
          { ...claim, verdict: { rating: newId('rating') } },
          { ...claim, anchors: [...claim.anchors, ...claim.anchors] },
          ...claim.evidence.map((link) => ({
            ...claim,
            evidence: [{ ...link, source: newId('source') }],
          })),
        ];
        for (const other of others) expect(hasNamesOf(withClaim(other), project)).toBe(false);
      }),
    );
  });
});
