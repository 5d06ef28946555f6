import { partialDateSchema } from '../../../shared/partialDate';

/**
 * The moment at which a browser saved a page, in UTC to the second, from the form in which browsers
 * write it (`Tue, 03 Mar 2026 10:11:12 +0100`, `Tue Mar 03 2026 10:11:12 GMT+0100 (…)`). Undefined where
 * it is no moment: without a zone it could be any of a day's.
 */
export function savedMoment(written: string | undefined): string | undefined {
  const text = written?.replace(/\([^)]*\)/g, '').trim() ?? '';
  if (!/^\w{3},? .*\d{2}:\d{2}:\d{2} *(?:[+-]\d{4}|GMT(?:[+-]\d{4})?|UTC|Z)$/.test(text)) {
    return undefined;
  }
  const date = new Date(text);
  if (Number.isNaN(date.valueOf())) return undefined;
  const moment = `${date.toISOString().slice(0, 19)}Z`;
  return partialDateSchema.safeParse(moment).success ? moment : undefined;
}
