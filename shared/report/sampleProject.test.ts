import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLocator } from '../anchor/locate/locateAnchors';
import { canonicalText } from '../article/canonicalText';
import { parseProject } from '../project/file/parseProject';
import { deriveProject } from '../project/projectFacts';
import { serializeProject } from '../project/text/serializeProject';
import { citationText } from '../source/citation';

const text = readFileSync(new URL('../../resources/sample.galley', import.meta.url), 'utf8');
const article = readFileSync(new URL('../../resources/sample/article.md', import.meta.url), 'utf8');
const outcome = parseProject(text);
if (outcome.kind !== 'project') throw new Error(`The sample does not open: ${outcome.kind}`);
const { project } = outcome;

describe('the sample project', () => {
  it('is canonical', () => {
    expect(serializeProject(project)).toBe(text);
  });

  it('holds the words of the sample article', () => {
    const words = article.replace(/^#+ /gm, '').trim().replace(/\n\n/g, '\n');
    expect(canonicalText(project.article.blocks).text).toBe(words);
  });

  it('has every anchor exactly where its words stand', () => {
    const canonical = canonicalText(project.article.blocks);
    for (const anchor of project.claims.flatMap(({ anchors }) => anchors)) {
      expect(createLocator(canonical)(anchor).kind).toBe('exact');
    }
  });

  it('shows what Galley is for', () => {
    const { claims } = deriveProject(project);
    expect(claims.length).toBeGreaterThanOrEqual(20);
    expect(claims.some(({ claim, detached }) => claim.anchors.length - detached.length === 2)).toBe(
      true,
    );
    expect(claims.some(({ wording }) => wording.includes('\n'))).toBe(true);
    expect(claims.every(({ stale, detached }) => !stale && detached.length === 0)).toBe(true);
    expect(project.sources).toHaveLength(6);
    expect(project.sources.filter(({ derivedFrom }) => derivedFrom.length > 0)).toHaveLength(2);
    expect(project.sources.every((source) => citationText(source).length > 20)).toBe(true);
    const stances = new Set(claims.flatMap(({ claim }) => claim.evidence.map((e) => e.stance)));
    expect(stances.size).toBe(4);
  });
});
