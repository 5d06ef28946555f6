import { dateOfNamedMonth, persianDate } from './otherCalendars';

/** A day as a line writes it, before it is known how its years are counted. */
export interface WrittenDay {
  /** What stands at the year and says how it is counted: `พ.ศ.`, `令和`, `هـ`. */
  readonly era?: string;
  readonly year: number;
  /** 1 to 12, by our calendar; missing where the name is none of its months. */
  readonly month?: number;
  readonly monthName?: string;
  readonly day: number;
  /** BCP 47. */
  readonly language?: string;
  /** The whole line. */
  readonly line: string;
}

/** What is known of a day: ours, or another calendar's that cannot be told for certain. */
export type ReadDay =
  | { readonly day: string }
  /** `likely` is what it would be by the commonest reckoning. */
  | { readonly unsure: true; readonly likely?: string };

const JAPANESE: Readonly<Record<string, number>> = {
  令和: 2018,
  '㋿': 2018,
  平成: 1988,
  '㍻': 1988,
  昭和: 1925,
  '㍼': 1925,
  大正: 1911,
  明治: 1867,
  R: 2018,
  H: 1988,
  S: 1925,
};
const BUDDHIST = 543;
const MINGUO = 1911;
/** No article was published before or will be after. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2150;

/**
 * The day in our calendar of a date whose years are counted from the Buddha, from the Republic of China,
 * by Japanese eras, in Iran or by the Hebrew calendar. A Hijri day depends on where the moon was seen, so
 * it is not told for certain; nor is a year that no count of these explains.
 */
export function readDay(written: WrittenDay): ReadDay | undefined {
  const { era = '', year, month, day, language = '' } = written;
  const counted = JAPANESE[era];
  if (counted !== undefined) return iso(counted + year, month, day);
  if (/^(?:中華)?民[國国]/.test(era)) return iso(year + MINGUO, month, day);
  if (/^(?:พ|B)/.test(era)) return iso(year - BUDDHIST, month, day);
  if (/^(?:ه|A\.?H)/i.test(era)) return hijri(written);
  const named =
    written.monthName === undefined || month !== undefined ? undefined : namedDay(written);
  if (named) return named;
  if (written.monthName !== undefined && month === undefined) return undefined;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return iso(year, month, day);
  const isThai = /^th\b/i.test(language) || /[\u0e00-\u0e7f]/.test(written.line);
  if (isThai && year >= 2400 && year < 2700) return iso(year - BUDDHIST, month, day);
  if (/^zh-(?:TW|Hant)/i.test(language) && year > 50 && year < 200) {
    return iso(year + MINGUO, month, day);
  }
  const isPersian =
    /^(?:fa|prs)\b/i.test(language) || /[\u06f0-\u06f9\u067e\u0686\u06af]/.test(written.line);
  if (isPersian && month !== undefined) {
    const date = persianDate(year, month, day);
    if (date !== undefined) return { day: date };
  }
  return { unsure: true };
}

function namedDay(written: WrittenDay): ReadDay | undefined {
  const found = dateOfNamedMonth(written.monthName ?? '', written.year, written.day);
  if (!found) return undefined;
  return found.calendar === 'islamic-umalqura'
    ? { unsure: true, likely: found.date }
    : { day: found.date };
}

function hijri(written: WrittenDay): ReadDay {
  const found = dateOfNamedMonth(written.monthName ?? '', written.year, written.day);
  return { unsure: true, ...(found ? { likely: found.date } : {}) };
}

function iso(year: number, month: number | undefined, day: number): ReadDay | undefined {
  if (month === undefined) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return { day: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` };
}
