import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, sliceRange } from '../../article/canonicalText';
import { arbitraryBlocks, arbitraryRange } from '../../article/testing/arbitraryArticle';
import { serializeProject } from '../text/serializeProject';
import { createProject } from './createProject';
import { parseProject } from './parseProject';

const NOW = '2026-03-14T09:00:00.000Z';

describe('a project made of an article with comments', () => {
  it('opens with a claim on the words of each', () => {
    const article = arbitraryBlocks().chain((blocks) =>
      fc.record({ blocks: fc.constant(blocks), ranges: fc.array(arbitraryRange(blocks)) }),
    );
    fc.assert(
      fc.property(article, ({ blocks, ranges }) => {
        const comments = ranges.flatMap((range) => (range ? [{ ...range, text: 'Why?' }] : []));
        const project = createProject({ article: { title: 'T', blocks }, comments, now: NOW });
        const parsed = parseProject(serializeProject(project));
        if (parsed.kind !== 'project') throw new Error(parsed.kind);
        const canonical = canonicalText(blocks);
        const quotes = parsed.project.claims.flatMap(({ anchors }) =>
          anchors.map(({ quote }) => quote.exact),
        );
        expect(quotes.sort()).toEqual(comments.map((range) => sliceRange(canonical, range)).sort());
      }),
    );
  });
});
