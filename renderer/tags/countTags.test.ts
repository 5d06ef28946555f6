import { describe, expect, it } from 'vitest';
import { defaultTagId } from '../../shared/tag/defaultTags';
import { countTags } from './countTags';

describe('countTags', () => {
  it('counts the claims of each tag, and no tag that has none', () => {
    const [figure, opinion] = [defaultTagId('figure'), defaultTagId('opinion')];
    const counts = countTags([{ tags: [figure, opinion] }, { tags: [figure] }, { tags: [] }]);
    expect([...counts]).toEqual([
      [figure, 2],
      [opinion, 1],
    ]);
  });
});
