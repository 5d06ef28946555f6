export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Countries that print on US Letter (CLDR, paperSize). */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a country, by its ISO 3166 code; A4 where that is not known. */
export function paperIn(country: string | undefined): Paper {
  return country !== undefined && LETTER.has(country.toUpperCase()) ? 'letter' : 'a4';
}
