import { describe, expect, it } from 'vitest';
import { withInterests } from './interests';

const article = { title: 'Sea wall complete' };
const declared = {
  ...article,
  interests: { text: 'Ada lives behind it.', by: 'Ada', at: '2026-03-15T09:00:00.000Z' },
};
const LATER = '2026-03-20T09:00:00.000Z';

describe('what the checkers declare', () => {
  it('names who declared it and when', () => {
    const after = withInterests(article, ' Ada lives behind it. ', 'Ada', LATER);
    expect(after.interests).toEqual({ text: 'Ada lives behind it.', by: 'Ada', at: LATER });
    expect(withInterests(article, 'Nothing.', '', LATER).interests).toEqual({
      text: 'Nothing.',
      at: LATER,
    });
  });

  it('stays as it was declared where the words are the same', () => {
    expect(withInterests(declared, 'Ada lives behind it.', 'Mara', LATER)).toBe(declared);
    expect(withInterests(article, ' ', 'Mara', LATER)).toBe(article);
  });

  it('goes when it is emptied', () => {
    expect(withInterests(declared, '', 'Mara', LATER)).toEqual(article);
  });
});
