import type { DateField, ItemType, NameField, TextField } from './item';

// CSL's fields and the tags of RIS (specification of 2011), written once for both directions.

export const RIS_NAMES: Readonly<Partial<Record<NameField, string>>> = {
  author: 'AU',
  editor: 'A2',
  'collection-editor': 'A3',
  translator: 'A4',
};

export const RIS_DATES: Readonly<Partial<Record<DateField, string>>> = {
  issued: 'DA',
  accessed: 'Y2',
};

const COMMON: Readonly<Partial<Record<TextField, string>>> = {
  title: 'TI',
  'title-short': 'ST',
  'container-title': 'T2',
  'container-title-short': 'J2',
  'collection-title': 'T3',
  publisher: 'PB',
  'publisher-place': 'CY',
  volume: 'VL',
  issue: 'IS',
  number: 'M1',
  'number-of-volumes': 'NV',
  section: 'SE',
  edition: 'ET',
  genre: 'M3',
  'original-title': 'OP',
  archive: 'DB',
  archive_location: 'AV',
  'call-number': 'CN',
  language: 'LA',
  DOI: 'DO',
  URL: 'UR',
  abstract: 'AB',
};

/** The specification gives custom fields a meaning of their own for some types. */
const SPECIAL: Readonly<Partial<Record<ItemType, Readonly<Partial<Record<TextField, string>>>>>> = {
  'paper-conference': { 'event-place': 'C1', 'event-title': 'C3' },
  software: { version: 'ET' },
};

/** The tag of RIS for each field of CSL that has one in a reference of this type, in their order. */
export function risTextFields(type: ItemType): ReadonlyMap<TextField, string> {
  const fields = { ...COMMON, ...SPECIAL[type] };
  // One tag, one field: the edition gives way to the version of a program.
  if (fields.version) delete fields.edition;
  return new Map(
    Object.entries(fields).map(([field, tag]): [TextField, string] => [field as TextField, tag]),
  );
}

/** Tags that mean the same, the likelier first; `BT` is a book's own title and a chapter's book. */
export const RIS_ALIASES: Readonly<Record<string, readonly string[]>> = {
  AU: ['A1'],
  A2: ['ED'],
  TI: ['T1', 'CT'],
  T2: ['JO', 'JF', 'JA', 'BT'],
  CY: ['PP'],
  J2: ['JA', 'J1'],
  DA: ['PY', 'Y1'],
  AB: ['N2'],
  UR: ['L2'],
};

/** Tags that name files on somebody's disk, or serve one program alone. */
export const RIS_OWN_AFFAIRS: ReadonlySet<string> = new Set([
  ...[
    'TY',
    'ER',
    'ID',
    'L1',
    'L3',
    'L4',
    'LK',
    'RP',
    'LB',
    'AN',
    'DP',
    'U1',
    'U2',
    'U3',
    'U4',
    'U5',
  ],
]);
