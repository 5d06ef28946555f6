import fc from 'fast-check';
import { collect } from '../cslItem';
import {
  DATE_FIELDS,
  type DateParts,
  ITEM_TYPES,
  type Item,
  type ItemDate,
  type ItemName,
  NAME_FIELDS,
  TEXT_FIELDS,
  tidyText,
} from '../item';
import { dateParts } from '../itemDate';

/** Words with all that formats give a meaning of their own. */
const word = fc.oneof(
  fc.constantFrom('the', 'Harbour', 'and', 'Özgür', 'UN', '“so”', '10%', 'A&B', 'x_y', '$5', '#1'),
  fc.constantFrom(
    '{a}',
    '}',
    '{',
    '\\cmd',
    '~',
    '^',
    '--',
    "''",
    '``',
    '—',
    '🦊',
    'שלום',
    'TY  - X',
  ),
  fc.constantFrom(
    'a, b',
    ';',
    '=',
    '"',
    '@article{x,',
    'ER  - ',
    '\u00a0',
    "O'Neil",
    'é',
    'e\u0301',
    '<i>Salmo</i>',
    'H<sub>2</sub>O',
    '<b>',
    '12–14',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

export const arbitraryText: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) => tidyText(words.join(' ')) ?? 'text');

const arbitraryName: fc.Arbitrary<ItemName> = fc.oneof(
  fc.record({ family: arbitraryText, given: arbitraryText }),
  fc.record({ literal: arbitraryText }),
  fc.record({ family: arbitraryText }),
  fc.record(
    {
      family: arbitraryText,
      given: arbitraryText,
      'non-dropping-particle': fc.oneof(fc.constantFrom('van der', 'de', 'La'), arbitraryText),
      suffix: fc.constantFrom('Jr.', 'III'),
    },
    { requiredKeys: ['family', 'given'] },
  ),
);

const arbitraryParts: fc.Arbitrary<DateParts> = fc
  .tuple(
    fc.integer({ min: -400, max: 12000 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 31 }),
  )
  .map((parts) => dateParts(parts) ?? [2026]);

const arbitraryDate: fc.Arbitrary<ItemDate> = fc.oneof(
  arbitraryParts.map((start) => ({ start })),
  fc.tuple(arbitraryParts, arbitraryParts).map(([start, end]) => ({ start, end })),
  arbitraryParts.map((start) => ({ start, isAbout: true })),
  fc.integer({ min: 1, max: 4 }).map((season) => ({ start: [1990] as const, season })),
  arbitraryText.map((literal) => ({ literal: `c. ${literal}` })),
);

/** Any item that CSL can say, with few of its many fields. */
export const arbitraryItem: fc.Arbitrary<Item> = fc
  .record({
    type: fc.constantFrom(...ITEM_TYPES),
    texts: fc.dictionary(fc.constantFrom(...TEXT_FIELDS), arbitraryText, { maxKeys: 9 }),
    names: fc.dictionary(
      fc.constantFrom(...NAME_FIELDS),
      fc.array(arbitraryName, { minLength: 1, maxLength: 3 }),
      { maxKeys: 3 },
    ),
    dates: fc.dictionary(fc.constantFrom(...DATE_FIELDS), arbitraryDate, { maxKeys: 3 }),
  })
  .map(({ type, texts, names, dates }) => ({
    type,
    texts: collect(TEXT_FIELDS, (field) => texts[field]),
    names: collect(NAME_FIELDS, (field) => names[field]),
    dates: collect(DATE_FIELDS, (field) => dates[field]),
  }));
