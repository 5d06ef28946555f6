import { describe, expect, it } from 'vitest';
import { defaultTagId, defaultTags } from '../../../../shared/tag/defaultTags';
import { findTags } from './findTags';

const labels = (taken: readonly string[], typed: string) =>
  findTags(defaultTags, taken.map(defaultTagId), typed).map(({ tag }) => tag.label);

describe('findTags', () => {
  it('offers every tag that the claim does not have, in their order', () => {
    expect(labels(['figure'], '')).toHaveLength(defaultTags.length - 1);
    expect(labels(['figure'], '')[0]).toBe('official statement');
  });

  it('finds by the beginning of a name before its middle, and by its key', () => {
    expect(labels([], 'A')[0]).toBe('attribution');
    expect(labels([], 'language')).toEqual(['loaded language']);
    expect(labels([], '4')).toEqual(['quotation']);
    expect(labels(['quotation'], '4')).toEqual([]);
  });
});
