import type { CslWithoutId } from './createSource';

/** A DOI alone, after `doi:`, or as an address of the resolver (DOI Handbook, 2.2). */
const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * A source from what somebody typed in one line: a DOI, an http or https address, a title, or a
 * title with either behind it. Answers `undefined` for blank text. Nothing is looked up, so a page's
 * title stays empty until somebody writes it.
 */
export function sourceFromText(text: string): CslWithoutId | undefined {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '') return undefined;
  const whole = fromAddress(line);
  if (whole) return whole;

  const space = line.lastIndexOf(' ');
  const address = space < 0 ? undefined : fromAddress(line.slice(space + 1));
  if (!address) return { type: 'document', title: line };
  const title = line
    .slice(0, space)
    .replace(/(?:\s*[,;:–—-]|\s+doi:)\s*$/i, '')
    .trim();
  return title === '' ? address : { ...address, title };
}

function fromAddress(text: string): CslWithoutId | undefined {
  const doi = DOI.exec(text)?.[1];
  if (doi) return { type: 'article-journal', DOI: doi };
  return ADDRESS.test(text) ? { type: 'webpage', URL: text } : undefined;
}
