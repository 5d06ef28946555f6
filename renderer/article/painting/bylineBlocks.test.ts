import { describe, expect, it } from 'vitest';
import { projectView } from '../../project/derived/projectView';
import { stateOf } from '../../project/testing/testProject';
import { bylineBlocks } from './bylineBlocks';

function bylines(published: string | undefined, ...paragraphs: string[]) {
  const { index, article } = projectView(stateOf(...paragraphs));
  const metadata = { ...article, byline: 'Ana Ruiz', ...(published ? { published } : {}) };
  return [...bylineBlocks({ index, article: metadata })];
}

describe('headline matter', () => {
  it('is a short line with the byline', () => {
    expect(bylines(undefined, 'Headline', 'By Ana Ruiz', 'A text.')).toEqual(['blk_1']);
  });

  it('is a short line with the date, in any wording', () => {
    expect(bylines('2012-02-26T11:28', 'Headline', '26 February 2012, 11:28', 'Text')).toEqual([
      'blk_1',
    ]);
  });

  it('is not a sentence that names the author', () => {
    expect(bylines(undefined, 'Yesterday Ana Ruiz resigned. She said why.')).toEqual([]);
  });
});
