import { describe, expect, it } from 'vitest';
import { shortCitation } from './citeSource';

describe('shortCitation', () => {
  it('leaves out the address of a source that is described otherwise', () => {
    const csl = {
      id: 's1',
      type: 'webpage',
      title: 'Lake levels',
      URL: 'https://water.example/levels',
    } as const;
    expect(shortCitation(csl)).toBe('Lake levels.');
  });

  it('names a source by its address where nothing else is known', () => {
    const csl = { id: 's1', type: 'webpage', URL: 'https://www.water.example/levels/' } as const;
    expect(shortCitation(csl)).toBe('water.example/levels');
  });

  it('names a source by its DOI where nothing else is known', () => {
    expect(shortCitation({ id: 's1', type: 'document', DOI: '10.1234/lake' })).toBe('10.1234/lake');
  });

  it('does not tell where a file lies on somebody’s disk', () => {
    const csl = { id: 's1', type: 'webpage', URL: 'file:///home/ines/levels.html' } as const;
    expect(shortCitation(csl)).toBe('Source without a description.');
  });
});
