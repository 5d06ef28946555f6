import { LONGEST_HEADLINE } from '../head/articleTitle';
import { fold } from '../head/pageHeader';

/** Kept by the split, so that what remains can be joined as it was. */
const SEPARATOR = /(\s+[|\-–—:»·•/\\]+\s+|\s*\|\s*|\s*::\s*)/u;

/** What stands above every page of a site, with its name. */
const BANNER = 'nav, [role="banner"], body > header, body > div > header';

/** The texts of a page's headings of the first level, in order; without its site's name, where `own`. */
export function pageHeadlines(document: Document, own: 'all' | 'own' = 'all'): string[] {
  return Array.from(document.querySelectorAll('h1'))
    .filter((element) => own === 'all' || !element.closest(BANNER))
    .slice(0, 10)
    .map((element) => (element.textContent ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((text) => text !== '' && text.length <= LONGEST_HEADLINE);
}

/** The title among what the page offers, the likeliest first; the site's name at its end is left off. */
export function choosePageTitle(
  titles: readonly (string | null | undefined)[],
  publisher: string | undefined,
): string | undefined {
  const title = titles
    .map(
      (candidate) =>
        candidate
          ?.replace(/[\s\p{Cc}]+/gu, ' ')
          .trim()
          .toWellFormed() ?? '',
    )
    .find((candidate) => candidate !== '');
  return title === undefined ? undefined : withoutSite(title, publisher);
}

/** The visible headline that the title repeats, with or without something added; else the title. */
export function headlineOf(title: string, headlines: readonly string[]): string {
  const folded = fold(title);
  const shown = headlines.find((headline) => {
    const start = fold(headline);
    return folded === start || (start.split(' ').length > 2 && folded.startsWith(`${start} `));
  });
  return shown ?? title;
}

/** The visible headline where the title begins with it: what is beyond is the site's name or a rubric. */
export function shownTitle(title: string, headlines: readonly string[]): string {
  const pieces = title.split(SEPARATOR);
  const folded = headlines.map(fold);
  for (let cut = pieces.length - 2; cut > 0; cut -= 2) {
    const start = pieces.slice(0, cut).join('');
    if (folded.includes(fold(start))) return start;
  }
  return title;
}

function withoutSite(title: string, publisher: string | undefined): string {
  const site = fold(publisher ?? '');
  if (site === '') return title;
  const pieces = title.split(SEPARATOR);
  if (pieces.length >= 3 && fold(pieces.at(-1) ?? '') === site) return pieces.slice(0, -2).join('');
  if (pieces.length >= 3 && fold(pieces[0] ?? '') === site) return pieces.slice(2).join('');
  return title;
}
