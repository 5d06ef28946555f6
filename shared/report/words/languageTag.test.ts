import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageTag } from './languageTag';

describe('the tag of a language', () => {
  it.each([
    ['en', 'en'],
    [' de_at ', 'de-AT'],
    ['ZH-hant-tw', 'zh-Hant-TW'],
    ['arb', 'ar'],
    ['German', undefined],
    ['Deutsch (Schweiz)', undefined],
    ['en, de', undefined],
    ['x-klingon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j', (noted, tag) => {
    expect(languageTag(noted)).toBe(tag);
  });

  it('is a tag, whatever is noted, and its own', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$/)),
        (noted) => {
          const tag = languageTag(noted);
          if (tag === undefined) return;
          expect(tag).toMatch(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/);
          expect(languageTag(tag)).toBe(tag);
        },
      ),
    );
  });
});
