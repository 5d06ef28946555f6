import { fold } from './pageHeader';

const SEPARATOR = /\s+[|\-–—:»·•/\\]+\s+|\s*[|]\s*|\s*::\s*/u;

/**
 * The headline among what the page offers: a title that a visible headline repeats without the site's
 * name is that headline; a title that ends or begins with the site's name loses it.
 */
export function choosePageTitle(
  document: Document,
  titles: readonly (string | null | undefined)[],
  publisher: string | undefined,
): string | undefined {
  const title = titles
    .map((candidate) => candidate?.replace(/\s+/g, ' ').trim() ?? '')
    .find((candidate) => candidate !== '');
  const headlines = Array.from(document.querySelectorAll('h1'))
    .slice(0, 10)
    .map((element) => (element.textContent ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((text) => text !== '');
  if (title === undefined) return headlines[0];
  const parts = title.split(SEPARATOR).map(fold);
  if (parts.length < 2) return title;
  const shown = headlines.find((headline) => {
    const folded = fold(headline);
    return folded.split(' ').length > 2 && fold(title).startsWith(`${folded} `);
  });
  if (shown !== undefined) return shown;
  return withoutSite(title, publisher);
}

function withoutSite(title: string, publisher: string | undefined): string {
  const site = fold(publisher ?? '');
  if (site === '') return title;
  const pieces = title.split(new RegExp(`(${SEPARATOR.source})`, 'u'));
  if (pieces.length >= 3 && fold(pieces.at(-1) ?? '') === site) return pieces.slice(0, -2).join('');
  if (pieces.length >= 3 && fold(pieces[0] ?? '') === site) return pieces.slice(2).join('');
  return title;
}
