import { describe, expect, it } from 'vitest';
import { defaultTagId, defaultTags } from './defaultTags';
import { editTag } from './editTags';
import { tagKeys } from './tagKeys';

const figure = defaultTagId('figure');
const place = defaultTagId('place');

describe('tagKeys', () => {
  it('gives the first nine tags the digits of their places', () => {
    expect([...tagKeys(defaultTags).values()]).toEqual([...'123456789']);
    expect(tagKeys(defaultTags).get(figure)).toBe('1');
    expect(tagKeys(defaultTags).has(place)).toBe(false);
  });

  it('prefers a chosen key to the digit of a place', () => {
    const keys = tagKeys(editTag(defaultTags, place, { key: '1' }));
    expect(keys.get(place)).toBe('1');
    expect(keys.has(figure)).toBe(false);
  });

  it('gives a key chosen twice to the first tag', () => {
    const keys = tagKeys(editTag(editTag(defaultTags, place, { key: 'x' }), figure, { key: 'x' }));
    expect(keys.get(figure)).toBe('x');
    expect(keys.has(place)).toBe(false);
  });
});
