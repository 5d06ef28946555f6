import { describe, expect, it } from 'vitest';
import type { BlockId } from '../id';
import { claimsOfComments } from './claimsOfComments';

const NOW = '2026-03-14T09:00:00.000Z';
const block = {
  id: 'blk_a' as BlockId,
  type: 'paragraph' as const,
  content: [{ text: 'The 👩‍👩‍👧 bridge stays closed.' }],
};
const at = (from: number, to: number) => ({
  start: { block: block.id, offset: from },
  end: { block: block.id, offset: to },
});

describe('draft claims of comments', () => {
  it('are unchecked, stand on the words and name who said what', () => {
    const [claim, other] = claimsOfComments(
      [block],
      [
        { ...at(13, 19), text: 'Which one?', author: 'A. Author' },
        { ...at(4, 12), text: 'Nice' },
      ],
      NOW,
    );
    expect(claim).toMatchObject({
      status: 'unchecked',
      tags: [],
      evidence: [],
      notes: 'Comment by A. Author: Which one?',
      anchors: [{ ...at(13, 19), quote: { exact: 'bridge', suffix: ' stays closed.' } }],
      created: NOW,
    });
    expect(other?.notes).toBe('Comment: Nice');
    expect(other?.anchors[0]?.quote.exact).toBe('👩‍👩‍👧');
  });

  it('stand in several places where a comment does', () => {
    const comment = { ...at(4, 12), also: [at(13, 19), at(5, 5)], text: 'Both' };
    const [claim] = claimsOfComments([block], [comment], NOW);
    expect(claim?.anchors.map(({ quote }) => quote.exact)).toEqual(['👩‍👩‍👧', 'bridge']);
  });

  it('are one for each comment, on the same words too', () => {
    const comments = ['Who?', 'When?'].map((text) => ({ ...at(13, 19), text }));
    const claims = claimsOfComments([block], comments, NOW);
    expect(claims.map(({ notes }) => notes)).toEqual(['Comment: Who?', 'Comment: When?']);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(2);
  });

  it('are none for a comment on no words, or on words that are not there', () => {
    const gone = { block: 'blk_gone' as BlockId, offset: 0 };
    const comments = [at(3, 3), at(9, 4), at(0, 999), { ...at(0, 3), end: gone }];
    expect(
      claimsOfComments(
        [block],
        comments.map((range) => ({ ...range, text: '?' })),
        NOW,
      ),
    ).toEqual([]);
  });
});
