import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { steadyPackage } from './steadyPackage';

const DAY = new Date('2026-03-14T00:00:00Z');

function packageWith(id: string): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(`<w:hyperlink r:id="${id}"/>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationship Id="${id}" Target="x"/>`),
  });
}

describe('steadyPackage', () => {
  it.each(['0123456789abcdefghij-', '-0123456789abcdefghij', '_-_-_-_-_-_-_-_-_-_-_'])(
    'renames a relationship whatever signs its random name has: %s',
    (random) => {
      const steady = steadyPackage(packageWith(`rId${random}`), DAY);
      const usual = steadyPackage(packageWith('rIdabcdefghijklmnopqrstu'), DAY);
      expect(Buffer.compare(steady, usual)).toBe(0);
    },
  );
});
