import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../source/styledText';
import { parseCslJson, toCslJson } from './cslJson';
import { type Item, tidyText } from './item';
import { changedFields, wordsFor } from './losses';
import { parseBiblatex } from './parseBiblatex';
import { parseRis } from './parseRis';
import { arbitraryItem, arbitraryText } from './testing/arbitraryItem';
import { toBiblatex } from './toBiblatex';
import { toRis } from './toRis';

const FORMATS = {
  BibLaTeX: { write: toBiblatex, read: parseBiblatex },
  RIS: { write: toRis, read: parseRis },
};
/** Lists without looks have the words alone. */
const plain = arbitraryText.map(plainWords);
const blank: Item = { type: 'document', texts: {}, names: {}, dates: {} };

describe('CSL-JSON', () => {
  it('keeps everything', () => {
    fc.assert(
      fc.property(fc.array(arbitraryItem, { maxLength: 3 }), (items) => {
        const keyed = items.map((item, at) => ({ key: `key-${at}`, item }));
        const read = parseCslJson(toCslJson(keyed));
        expect(read.ok && read.value.items.map(({ item }) => item)).toEqual(items);
      }),
    );
  });
});

describe.each(Object.entries(FORMATS))('%s', (_format, { write, read }) => {
  it('keeps each field, or names it among what is lost', () => {
    fc.assert(
      fc.property(fc.array(arbitraryItem, { minLength: 1, maxLength: 3 }), (items) => {
        const { text, lost } = write(items.map((item, at) => ({ key: `key-${at}`, item })));
        const { items: back, faults } = read(text);
        expect(faults).toEqual([]);
        expect(back.map(({ entry }) => entry)).toEqual(items.map((_, at) => `key-${at}`));
        const said = lost.join('\n');
        for (const [at, item] of items.entries()) {
          const kept = back[at]?.item ?? blank;
          for (const field of changedFields(item, kept)) expect(said).toContain(wordsFor(field));
          if (kept.type !== item.type) expect(said).toContain('has no type');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('invents nothing', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const [back] = read(write([{ key: 'one', item }]).text).items;
        const fields = (each: Item | undefined) =>
          Object.keys({ ...each?.texts, ...each?.names, ...each?.dates });
        expect(fields(item)).toEqual(expect.arrayContaining(fields(back?.item)));
      }),
    );
  });

  it('keeps what every citation needs, whatever is written in it', () => {
    fc.assert(
      fc.property(plain, plain, plain, (title, organisation, publisher) => {
        const item: Item = {
          type: 'report',
          texts: {
            title,
            publisher,
            URL: 'https://a.example/x_y?a=b%20c&d#e~f',
            DOI: '10.1000/a_b(c)<d>',
          },
          names: {
            author: [{ literal: tidyText(organisation.replaceAll(/[,~]/g, ' ')) ?? 'Agency' }],
          },
          dates: { issued: { start: [2026, 3] }, accessed: { start: [2026, 3, 16] } },
        };
        const { text, lost } = write([{ key: 'one', item }]);
        expect(read(text).items[0]?.item).toEqual(item);
        expect(lost).toEqual([]);
      }),
    );
  });
});
