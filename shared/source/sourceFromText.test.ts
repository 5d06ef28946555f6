import { describe, expect, it } from 'vitest';
import { createSource } from './createSource';
import { sourceSchema } from './source';
import { sourceFromText } from './sourceFromText';

describe('sourceFromText', () => {
  it.each([
    [
      'https://register.example/walls?id=7',
      { type: 'webpage', URL: 'https://register.example/walls?id=7' },
    ],
    ['  HTTP://a.example ', { type: 'webpage', URL: 'HTTP://a.example' }],
    ['10.1000/xyz123', { type: 'article-journal', DOI: '10.1000/xyz123' }],
    ['doi: 10.1000/xyz123', { type: 'article-journal', DOI: '10.1000/xyz123' }],
    ['https://doi.org/10.1000/xyz(1)', { type: 'article-journal', DOI: '10.1000/xyz(1)' }],
    ['Harbour Works Act 2021', { type: 'document', title: 'Harbour Works Act 2021' }],
    [
      'Wall  register,\n https://a.example/w',
      { type: 'webpage', title: 'Wall register', URL: 'https://a.example/w' },
    ],
    ['A study – doi:10.1000/1', { type: 'article-journal', title: 'A study', DOI: '10.1000/1' }],
    ['javascript:alert(1)', { type: 'document', title: 'javascript:alert(1)' }],
    ['https:// is a scheme', { type: 'document', title: 'https:// is a scheme' }],
    ['see http', { type: 'document', title: 'see http' }],
  ])('reads %j', (text, csl) => {
    expect(sourceFromText(text)).toEqual(csl);
  });

  it('makes nothing of blank text', () => {
    expect(sourceFromText(' \n ')).toBeUndefined();
  });

  it('makes a valid source', () => {
    const csl = sourceFromText('Act 2021') ?? { type: 'document' };
    const source = createSource({ csl, now: '2026-03-15T09:00:00.000Z' });
    expect(sourceSchema.parse(source)).toEqual(source);
    expect(source.csl.id).toBe(source.id);
  });
});
