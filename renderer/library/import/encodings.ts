import type { Option } from '../../ui/fields/Select';

/** Encodings that articles still come in, by the labels that import knows. */
const COMMON: readonly (readonly [label: string, writing: string])[] = [
  ['utf-8', 'Unicode'],
  ['utf-16le', 'Unicode, 16 bits'],
  ['utf-16be', 'Unicode, 16 bits, big-endian'],
  ['utf-32le', 'Unicode, 32 bits'],
  ['utf-32be', 'Unicode, 32 bits, big-endian'],
  ['windows-1252', 'Western European'],
  ['iso-8859-15', 'Western European, with the euro'],
  ['macintosh', 'Western European, old Macs'],
  ['cp850', 'Western European, DOS'],
  ['windows-1250', 'Central European'],
  ['iso-8859-2', 'Central European'],
  ['cp852', 'Central European, DOS'],
  ['windows-1251', 'Cyrillic'],
  ['koi8-r', 'Cyrillic'],
  ['iso-8859-5', 'Cyrillic'],
  ['ibm866', 'Cyrillic, DOS'],
  ['koi8-u', 'Ukrainian'],
  ['windows-1253', 'Greek'],
  ['iso-8859-7', 'Greek'],
  ['windows-1254', 'Turkish'],
  ['windows-1257', 'Baltic'],
  ['windows-1255', 'Hebrew'],
  ['windows-1256', 'Arabic'],
  ['iso-8859-6', 'Arabic'],
  ['windows-1258', 'Vietnamese'],
  ['windows-874', 'Thai'],
  ['gb18030', 'Chinese, simplified'],
  ['big5', 'Chinese, traditional'],
  ['shift_jis', 'Japanese'],
  ['euc-jp', 'Japanese'],
  ['euc-kr', 'Korean'],
];

/** Stands for the encoding that Galley finds by itself. */
export const DETECTED = 'detected';

/** What an encoding can be changed to; the one in use is always among them. */
export function encodingOptions(current: string): readonly Option<string>[] {
  const options = [
    { value: DETECTED, label: 'Find it out again' },
    ...COMMON.map(([value, writing]) => ({ value, label: `${writing} (${value})` })),
  ];
  return options.some(({ value }) => value === current)
    ? options
    : [{ value: current, label: current }, ...options];
}
