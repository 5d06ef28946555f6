import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, rangeOffsets } from '../../../shared/article/canonicalText';
import { trimRange } from '../../../shared/article/trimRange';
import { standingsOf } from '../../../shared/claim/standing';
import { createProject } from '../../../shared/project/file/createProject';
import { parseProject } from '../../../shared/project/file/parseProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { deriveProject } from '../../../shared/project/projectFacts';
import { arbitraryProject } from '../../../shared/project/testing/arbitraryProject';
import { makeDesk } from '../../../shared/report/desk/desk';
import { makeReport } from '../../../shared/report/model/reportModel';
import type { Profile } from '../../../shared/report/profiles';
import { convert } from '../../import/convert';
import { core } from './testing/core';
import { toDocx } from './toDocx';

const NOW = '2026-03-14T09:00:00.000Z';

/** The project that is made of the Word document of a project's report. */
async function again(
  project: ProjectFile,
  profile: Profile = 'editor',
): Promise<ProjectFile | undefined> {
  const report = makeReport(makeDesk(project, profile, { now: NOW, nonce: 'n' }));
  const bytes = await toDocx(report, { now: NOW });
  const imported = await convert({ name: 'report.docx', bytes }, () => undefined);
  if (!imported.ok) {
    expect(imported.error.code).toBe('empty');
    return undefined;
  }
  const { metadata, blocks, comments } = imported.value;
  return createProject({ article: { ...metadata, blocks }, comments, now: NOW });
}

/**
 * The project without claims on nothing but spaces and punctuation, which nobody can mark, and with proposals
 * in words alone: what becomes of wordings, `trackedChanges.test.ts` says.
 */
function sensible(project: ProjectFile): ProjectFile {
  const claims = project.claims
    .filter(({ anchors }) => anchors.every(({ quote }) => core(quote.exact) !== ''))
    .map((claim) => {
      const { replaces: _, ...correction } = claim.correction ?? {};
      return claim.correction ? { ...claim, correction } : claim;
    });
  return { ...project, claims };
}

/** The words of every claim in the article, place by place, in the order of the claims' numbers. */
function words(project: ProjectFile): string[] {
  const facts = deriveProject(project);
  const { canonical } = facts;
  return facts.claims.flatMap(({ claim }) => {
    const texts = standingsOf(claim, facts)
      .map((range) => {
        const { start, end } = rangeOffsets(canonical, range);
        const span = trimRange(canonical.text, start, end);
        return core(canonical.text.slice(span.start, span.end));
      })
      .filter((text) => text !== '')
      .sort();
    return texts.length > 0 ? [texts.join(' | ')] : [];
  });
}

/** For one of them the article's paragraphs have numbers. */
const readers = fc.constantFrom<Profile>('editor', 'legal');

describe('a project that goes out as a Word document and comes back', () => {
  it('has the same claims on the same words', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject().map(sensible), readers, async (project, profile) => {
        const back = await again(project, profile);
        expect(back ? words(back).sort() : []).toEqual(words(project).sort());
        if (back) {
          expect(core(canonicalText(back.article.blocks).text)).toBe(
            core(canonicalText(project.article.blocks).text),
          );
        }
      }),
      { numRuns: 75 },
    );
  });

  it('has those of the sample in the same order, with what was found out as notes', async () => {
    const sample = parseProject(
      readFileSync(new URL('../../../resources/sample.galley', import.meta.url), 'utf8'),
    );
    if (sample.kind !== 'project') throw new Error(sample.kind);
    const back = await again(sensible(sample.project));
    if (!back) throw new Error('The sample has text');
    expect(words(back)).toEqual(words(sample.project));
    expect(back.article.title).toBe(sample.project.article.title);
    expect(back.article.byline).toBe(sample.project.article.byline);
    expect(back.article.language).toBe(sample.project.article.language);
    expect(canonicalText(back.article.blocks).text).toBe(
      canonicalText(sample.project.article.blocks).text,
    );
    const notes = deriveProject(back).claims.map(({ claim }) => claim.notes ?? '');
    for (const [index, note] of notes.entries()) {
      expect(note).toMatch(
        new RegExp(`^Comment by (?:Galley|Nadia Brecht): Claim ${index + 1}: .+\nStatus: `),
      );
    }
  });
});
