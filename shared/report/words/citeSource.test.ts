import { describe, expect, it } from 'vitest';
import type { Csl } from '../../source/source';
import { plainRuns, plainText } from '../../source/styledText';
import { citationBefore, citedPlace, shortCitation, withLocator } from './citeSource';

const words = (csl: Csl) => plainText(shortCitation(csl));

describe('shortCitation', () => {
  it('leaves out the address of a source that is described otherwise', () => {
    const csl = {
      id: 's1',
      type: 'webpage',
      title: 'Lake levels',
      URL: 'https://water.example/levels',
    } as const;
    expect(words(csl)).toBe('Lake levels.');
  });

  it('names a source by its address where nothing else is known', () => {
    const csl = { id: 's1', type: 'webpage', URL: 'https://www.water.example/levels/' } as const;
    expect(words(csl)).toBe('water.example/levels');
  });

  it('names a source by its DOI where nothing else is known', () => {
    expect(words({ id: 's1', type: 'document', DOI: '10.1234/lake' })).toBe('10.1234/lake');
  });

  it('does not tell where a file lies on somebody’s disk', () => {
    const csl = { id: 's1', type: 'webpage', URL: 'file:///home/ines/levels.html' } as const;
    expect(words(csl)).toBe('Source without a description.');
  });
});

describe('a citation with a locator', () => {
  const csl = { id: 's1', type: 'article-newspaper', title: 'Tide', page: 'A3' };
  const cited = (page: string, of: Csl = csl) =>
    plainText(withLocator(citationBefore({ page }, of), `p. ${page}`));

  it('says a page once that both have', () => {
    expect(cited('A3')).toBe('Tide, p. A3.');
    expect(cited('12', { ...csl, page: 12 })).toBe('Tide, p. 12.');
    expect(cited('13', { ...csl, page: '12-14' })).toBe('Tide. Pp. 12–14, p. 13.');
  });

  it('ends with one full stop, or with none where the window says it', () => {
    expect(plainText(withLocator(plainRuns('Tide.'), undefined))).toBe('Tide.');
    expect(plainText(citedPlace(csl, { section: '5(2)' }))).toBe('Tide. P. A3, § 5(2)');
    expect(plainText(citedPlace(csl, undefined))).toBe('Tide. P. A3');
  });
});
