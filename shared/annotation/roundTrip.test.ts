import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../article/block';
import { rangeOffsets } from '../article/canonicalText';
import type { DerivedClaim } from '../claim/deriveClaims';
import { standingsOf } from '../claim/standing';
import { createProject } from '../project/file/createProject';
import { parseProject } from '../project/file/parseProject';
import type { ProjectFile } from '../project/file/projectFile';
import { deriveProject } from '../project/projectFacts';
import { arbitraryProject } from '../project/testing/arbitraryProject';
import { toWebAnnotation } from '../report/data/toWebAnnotation';
import { makeDesk } from '../report/desk/desk';
import { bringIn } from './bringIn';
import { placeAnnotations } from './placeAnnotations';
import { readAnnotations } from './readAnnotations';

const NOW = '2026-11-22T12:00:00.000Z';
const CONTEXT = { now: NOW, nonce: 'round trip' };

/** The article imported anew: other ids, nothing checked. */
function freshImport({ article, scale }: ProjectFile): ProjectFile {
  const blocks = article.blocks.map(
    (block, index): Block => blockSchema.parse({ ...block, id: `blk_new-${index}` }),
  );
  return { ...createProject({ article: { ...article, blocks }, now: NOW }), scale };
}

function annotated(project: ProjectFile) {
  const { collection } = toWebAnnotation(makeDesk(project, 'editor', CONTEXT));
  const read = readAnnotations(JSON.stringify(collection));
  if (!read.ok) throw new Error(read.error);
  const fresh = freshImport(project);
  const placing = placeAnnotations(fresh, read.value, NOW);
  const claims = placing.placed.map(({ claim }) => claim);
  return { fresh, placing, after: bringIn(fresh, claims, placing.tags, NOW) };
}

/** What is to be the same again, of each claim that stands in the article. */
function told(project: ProjectFile) {
  const facts = deriveProject(project);
  const labels = new Map(project.tags.map(({ id, label }) => [id, label.trim().toLowerCase()]));
  const text = (value: string | undefined) => (value?.trim() ? value : undefined);
  const one = ({ claim }: DerivedClaim) => ({
    places: standingsOf(claim, facts)
      .map((range) => rangeOffsets(facts.canonical, range))
      .map(({ start, end }) => `${start}-${end}`)
      .sort(),
    statement: text(claim.statement),
    tags: [...new Set(claim.tags.map((id) => labels.get(id)).filter(Boolean))],
    rating: claim.verdict?.rating,
    explanation: text(claim.verdict?.explanation),
    proposed: text(claim.correction?.proposed),
  });
  return facts.claims
    .map(one)
    .map((each) => JSON.stringify(each))
    .sort();
}

describe('annotations that Galley wrote', () => {
  it('restore the sample project on a fresh import', () => {
    const parsed = parseProject(
      readFileSync(new URL('../../resources/sample.galley', import.meta.url), 'utf8'),
    );
    if (parsed.kind !== 'project') throw new Error('The sample does not open');
    const { placing, after } = annotated(parsed.project);
    expect(placing).toMatchObject({ offered: [], unplaced: [], warnings: [], tags: [] });
    expect(told(after)).toEqual(told(parsed.project));
    // Its number is what it has by its place, and no note.
    const notes = after.claims.map(({ notes = '' }) => notes).join('\n');
    expect(notes).not.toMatch(/^Claim \d+$/m);
  });

  it('restore anchors, statements, tags and verdicts of any project, whatever the script', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const { placing, after } = annotated(project);
        expect(placing.warnings).toEqual([]);
        const lost = placing.unplaced.filter(({ what }) => !/has a claim that says/.test(what));
        expect(lost).toEqual([]);
        expect(placing.offered).toEqual([]);
        const wanted = new Set(told(project));
        expect(told(after).filter((each) => !wanted.has(each))).toEqual([]);
        expect(new Set(told(after)).size).toBe(wanted.size);
      }),
      { numRuns: 150 },
    );
  });

  it('bring nothing in a second time', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const { after } = annotated(project);
        const { collection } = toWebAnnotation(makeDesk(project, 'editor', CONTEXT));
        const read = readAnnotations(JSON.stringify(collection));
        if (!read.ok) throw new Error(read.error);
        expect(placeAnnotations(after, read.value, NOW).placed).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
