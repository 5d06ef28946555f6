import { describe, expect, it } from 'vitest';
import { parseCslJson } from './cslJson';

const items = (text: string) => {
  const read = parseCslJson(text);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('parseCslJson', () => {
  it('reads a list, one item, and what Zotero calls items', () => {
    const item = { id: 'a', type: 'book', title: 'A' };
    for (const value of [[item], item, { items: [item] }]) {
      expect(items(JSON.stringify(value)).items).toEqual([
        {
          entry: 'a',
          item: { type: 'book', texts: { title: 'A' }, names: {}, dates: {} },
          leftOut: [],
        },
      ]);
    }
  });

  it('keeps what CSL knows and names the rest', () => {
    const text = JSON.stringify([
      {
        id: 7,
        type: 'hologram',
        title: ' A\n b ',
        volume: 4,
        shortTitle: 'A',
        author: [{ family: 'Berg', 'non-dropping-particle': 'van', wibble: 1 }, 'x', {}],
        editor: 'Ann Ebb',
        issued: { 'date-parts': [['2026', '3']], circa: true },
        accessed: { raw: '2026-03-14' },
        'event-date': { 'date-parts': [['x']] },
        note: 'Ask her',
        wibble: 1,
      },
    ]);
    expect(items(text).items).toEqual([
      {
        entry: '7',
        item: {
          type: 'document',
          texts: { title: 'A b', volume: '4', 'title-short': 'A' },
          names: { author: [{ family: 'Berg', 'non-dropping-particle': 'van' }] },
          dates: {
            issued: { start: [2026, 3], isAbout: true },
            accessed: { start: [2026, 3, 14] },
          },
        },
        notes: 'Ask her',
        leftOut: [
          'Its type “hologram” is not known: it counts as a document.',
          'Fields that CSL does not know: wibble.',
          'Fields that hold what they should not: editor, event-date.',
        ],
      },
    ]);
  });

  it('takes __proto__ for a field it does not know', () => {
    const read = items('[{"id":1,"type":"book","__proto__":{"title":"evil"},"constructor":1}]');
    expect(read.items[0]?.item.texts).toEqual({});
    expect(read.items[0]?.leftOut).toEqual([
      'Fields that CSL does not know: __proto__, constructor.',
    ]);
  });

  it('names what is no item', () => {
    expect(items('[1, null, [], {"type":"book"}]').faults).toEqual([
      { entry: 'item 1', message: 'It is no object with fields.' },
      { entry: 'item 2', message: 'It is no object with fields.' },
      { entry: 'item 3', message: 'It is no object with fields.' },
    ]);
  });

  it.each(['', '{', '[{"id":1', 'null', '7', '{}', '{"items":7}', '['.repeat(200_000)])(
    'refuses %#',
    (text) => {
      expect(parseCslJson(text)).toMatchObject({ ok: false });
    },
  );
});
