import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../../shared/article/block';
import { applyEdits, shownValue } from './articleForm';

const metadata: ArticleMetadata = {
  title: 'Sea wall complete',
  byline: 'Press office',
  published: '2026-03-14T11:28:33Z',
  language: 'en',
};

describe('correcting what is known about an article', () => {
  it('is the same object when nothing was changed', () => {
    const result = applyEdits(metadata, { title: 'Sea wall complete', byline: ' Press office ' });
    expect(result.ok && result.value).toBe(metadata);
  });

  it('keeps a date as exact as it was when its field was left alone', () => {
    const shown = shownValue(metadata, 'published');
    expect(shown).not.toContain('33');
    const result = applyEdits(metadata, { published: shown, publisher: 'Harbour Post' });
    expect(result).toEqual({ ok: true, value: { ...metadata, publisher: 'Harbour Post' } });
  });

  it('removes what was emptied', () => {
    const result = applyEdits(metadata, { byline: '  ', language: '' });
    expect(result).toEqual({
      ok: true,
      value: { title: 'Sea wall complete', published: '2026-03-14T11:28:33Z' },
    });
  });

  it('reads dates and languages as people write them', () => {
    const result = applyEdits(metadata, { published: 'March 2026', language: 'French' });
    expect(result.ok && result.value).toMatchObject({ published: '2026-03', language: 'fr' });
  });

  it('says at each field what is wrong, and takes none of them', () => {
    const result = applyEdits(metadata, {
      title: ' ',
      published: '3/4/2026',
      language: 'Klingonish',
      url: 'example.org',
      byline: 'New byline',
    });
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(Object.keys(result.error).sort()).toEqual(['language', 'published', 'title', 'url']);
    }
  });
});
