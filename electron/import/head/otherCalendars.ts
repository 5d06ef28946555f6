import { fold } from './monthNames';

/** Calendars whose months have names of their own; what their dates are in ours can be calculated. */
type Calendar = 'persian' | 'islamic-umalqura' | 'hebrew';

const LANGUAGES: Readonly<Record<Calendar, readonly string[]>> = {
  persian: ['fa', 'fa-AF', 'en', 'tg', 'ckb'],
  'islamic-umalqura': ['ar', 'fa', 'ur', 'en', 'tr', 'id', 'ms'],
  hebrew: ['he', 'en'],
};
const DAY_MS = 86_400_000;
/** Longer than any year. */
const MOST_DAYS = 420;
/** Days before which the first of a year never falls. */
const YEAR_BEGINS: Readonly<Record<Calendar, (year: number) => number>> = {
  persian: (year) => Date.UTC(year + 621, 2, 15),
  'islamic-umalqura': (year) => Date.UTC(622, 5, 20) + Math.floor((year - 1) * 354.367) * DAY_MS,
  hebrew: (year) => Date.UTC(year - 3761, 7, 25),
};
/** The years that a date of today or of living memory has in each. */
const YEARS: Readonly<Record<Calendar, readonly [number, number]>> = {
  persian: [1280, 1479],
  'islamic-umalqura': [1318, 1523],
  hebrew: [5660, 5860],
};

const months = new Map<Calendar, ReadonlyMap<string, string>>();

/** A date whose month has this name; undefined where no such calendar has one. */
export function dateOfNamedMonth(
  name: string,
  year: number,
  day: number,
): { readonly date: string; readonly calendar: Calendar } | undefined {
  for (const calendar of ['persian', 'islamic-umalqura', 'hebrew'] as const) {
    const [first, last] = YEARS[calendar];
    if (year < first || year > last) continue;
    const month = monthsOf(calendar).get(fold(name)) ?? monthsOf(calendar).get(fold(name.slice(1)));
    const date =
      month === undefined ? undefined : dayIn(calendar, year, day, (key) => key === month);
    if (date !== undefined) return { date, calendar };
  }
  return undefined;
}

/** A date of the Persian calendar in figures, as Iran writes it. */
export function persianDate(year: number, month: number, day: number): string | undefined {
  const [first, last] = YEARS.persian;
  if (year < first || year > last) return undefined;
  const names = [...new Set(monthsOf('persian').values())];
  return dayIn('persian', year, day, (key) => key === names[month - 1]);
}

/** Goes through the days of a year until its own calendar calls one so. */
function dayIn(
  calendar: Calendar,
  year: number,
  day: number,
  isMonth: (key: string) => boolean,
): string | undefined {
  const begin = YEAR_BEGINS[calendar](year);
  const format = formatOf('en', calendar);
  for (let at = 0; at < MOST_DAYS; at += 1) {
    const moment = begin + at * DAY_MS;
    const parts = format.formatToParts(moment);
    const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    if (Number(partOf('day')) !== day || !isMonth(fold(partOf('month')))) continue;
    if (Number.parseInt(partOf('year'), 10) !== year) continue;
    return new Date(moment).toISOString().slice(0, 10);
  }
  return undefined;
}

/** What its months are called in the languages that use it: the English name of each, in their order. */
function monthsOf(calendar: Calendar): ReadonlyMap<string, string> {
  const known = months.get(calendar);
  if (known) return known;
  const names = new Map<string, string>();
  const english = formatOf('en', calendar);
  const local = LANGUAGES[calendar].map((language) => formatOf(language, calendar));
  const monthOf = (format: Intl.DateTimeFormat, moment: number) =>
    fold(format.formatToParts(moment).find(({ type }) => type === 'month')?.value ?? '');
  // Three years, of which one has a thirteenth month where there is one.
  const begin = Date.UTC(2022, 2, 25);
  for (let at = 0; at < 3 * 366; at += 12) {
    const moment = begin + at * DAY_MS;
    const key = monthOf(english, moment);
    for (const format of [english, ...local]) {
      const name = monthOf(format, moment);
      if (!names.has(name)) names.set(name, key);
      // Arabic is written with and without the signs above and below its letters.
      const bare = fold(name.normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0655]/g, ''));
      if (!names.has(bare)) names.set(bare, key);
    }
  }
  months.set(calendar, names);
  return names;
}

function formatOf(language: string, calendar: Calendar): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    calendar,
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}
