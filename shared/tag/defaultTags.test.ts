import { describe, expect, it } from 'vitest';
import { defaultTags } from './defaultTags';
import { tagSchema } from './tag';

describe('the tags of a new project', () => {
  it('are seventeen, valid, each with an id and a label of its own', () => {
    expect(defaultTags).toHaveLength(17);
    for (const tag of defaultTags) expect(tagSchema.parse(tag)).toEqual(tag);
    expect(new Set(defaultTags.map((tag) => tag.id)).size).toBe(17);
    expect(new Set(defaultTags.map((tag) => tag.label)).size).toBe(17);
  });

  it('begin with the nine that have a digit', () => {
    expect(defaultTags.slice(0, 9).map((tag) => tag.id)).toEqual([
      'tag_figure',
      'tag_official-statement',
      'tag_attribution',
      'tag_quotation',
      'tag_date-time',
      'tag_identity-title',
      'tag_event',
      'tag_opinion',
      'tag_loaded-language',
    ]);
  });
});
