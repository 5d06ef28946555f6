/** Earlier languages win where two share a month's name (`listopad` is November before October). */
const LANGUAGES = [
  'en',
  'en-GB',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'cs',
  'sk',
  'ru',
  'uk',
  'be',
  'bg',
  'sr',
  'hr',
  'sl',
  'bs',
  'mk',
  'sv',
  'da',
  'nb',
  'fi',
  'is',
  'et',
  'lv',
  'lt',
  'hu',
  'ro',
  'el',
  'tr',
  'az',
  'kk',
  'ka',
  'hy',
  'ca',
  'gl',
  'eu',
  'ga',
  'cy',
  'sq',
  'id',
  'ms',
  'vi',
  'he',
  'ar',
  'fa',
  'hi',
  'th',
  'bn',
  'ta',
  'te',
  'mr',
  'gu',
  'pa',
  'ur',
  'sw',
  // Arabic has three sets of names for our months.
  'ar-SY',
  'ar-DZ',
  'ar-MA',
];

let everywhere: ReadonlyMap<string, number> | undefined;
const byLanguage = new Map<string, ReadonlyMap<string, number>>();

/** The month (1 to 12) of a name in any language Galley knows, a language given first of all. */
export function monthOfName(name: string, language?: string): number | undefined {
  const key = fold(name);
  const own = language === undefined ? undefined : namesIn(language).get(key);
  if (own !== undefined) return own;
  everywhere ??= collect(LANGUAGES.map(namesIn));
  // Hebrew joins its “in” to the name.
  return everywhere.get(key) ?? (/^ב/.test(key) ? everywhere.get(key.slice(1)) : undefined);
}

function collect(maps: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const map of maps) {
    for (const [name, month] of map) if (!all.has(name)) all.set(name, month);
  }
  return all;
}

function namesIn(language: string): ReadonlyMap<string, number> {
  const known = byLanguage.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // Alone, a month stands in the nominative; beside a day, in many languages, in the genitive.
    for (const beside of [{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const) {
      addNames(names, language, { month, ...beside });
    }
  }
  byLanguage.set(language, names);
  return names;
}

function addNames(
  names: Map<string, number>,
  language: string,
  options: Intl.DateTimeFormatOptions,
): void {
  const format = dateFormat(language, options);
  if (!format) return;
  for (let month = 1; month <= 12; month += 1) {
    const parts = format.formatToParts(Date.UTC(2012, month - 1, 11));
    const name = fold(parts.find((part) => part.type === 'month')?.value ?? '');
    if (/\p{L}\P{L}*\p{L}/u.test(name) && !names.has(name)) names.set(name, month);
  }
}

function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(language, {
      ...options,
      calendar: 'gregory',
      timeZone: 'UTC',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A name without what differs from text to text. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('\u0307', '').replace(/\.$/, '').trim();
}
