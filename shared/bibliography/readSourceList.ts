import { err, ok, type Result } from '../result';
import { cslFromItem } from './cslItem';
import { parseCslJson } from './cslJson';
import { type Item, MOST_ITEMS, type ReadItem, type ReadItems } from './item';
import type { ListedSource, SourceList } from './listedSource';
import { parseBiblatex } from './parseBiblatex';
import { parseRis } from './parseRis';

/** Reads a list in CSL-JSON, BibLaTeX, BibTeX or RIS, told apart by what it says. The error is sentences. */
export function readSourceList(text: string): Result<SourceList, string> {
  const read = readItems(text);
  if (!read.ok) return read;
  const { items, faults } = read.value;
  if (items.length > MOST_ITEMS) {
    return err(
      `This list has more than ${MOST_ITEMS.toLocaleString('en')} sources. Nothing was changed. Export only those that this article needs and add them.`,
    );
  }
  if (items.length === 0 && faults.length === 0) {
    return err('There are no sources in this list. Nothing was changed.');
  }
  const isSaying = (item: ReadItem) => saysSomething(item.item);
  return ok({
    sources: items.filter(isSaying).map(listedSource),
    faults: [
      ...faults,
      ...items
        .filter((item) => !isSaying(item))
        .map(({ entry }) => ({
          entry,
          message: 'It has neither a title nor an author, an address or a DOI. It was not read.',
        })),
    ],
  });
}

function readItems(text: string): Result<ReadItems, string> {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^[[{]/.test(start)) {
    const read = parseCslJson(start);
    return read.ok ? read : err(`${read.error} Nothing was changed. Export it again and add that.`);
  }
  if (/^TY {0,2}-/m.test(start)) return ok(parseRis(start));
  if (/@\s*[a-z]+\s*[{(]/i.test(start)) return ok(parseBiblatex(start));
  return err(
    'This is no list of sources that Galley can read. Nothing was changed. Export it as CSL-JSON, BibLaTeX, BibTeX or RIS.',
  );
}

function saysSomething({ texts, names }: Item): boolean {
  const { title, URL, DOI } = texts;
  return [title, URL, DOI, texts['container-title']].some(Boolean) || names.author !== undefined;
}

function listedSource({ entry, item, notes, leftOut }: ReadItem): ListedSource {
  const { DOI, URL, archive_location: place, ...texts } = item.texts;
  const said = [...leftOut];
  const isWeb = URL !== undefined && /^https?:\/\/[^\s/]/i.test(URL);
  if (URL !== undefined && !isWeb) {
    said.push('Its address was left out: only addresses that begin with http or https are kept.');
  }
  const isArchived = place !== undefined && /^https?:\/\/[^\s/]/i.test(place);
  const csl = cslFromItem({
    ...item,
    texts: {
      ...texts,
      ...(isWeb && { URL }),
      ...(DOI !== undefined && { DOI: bareDoi(DOI) }),
      ...(place !== undefined && !isArchived && { archive_location: place }),
    },
  });
  return {
    entry,
    csl: { ...csl, id: entry },
    ...(isArchived && { archiveUrl: place }),
    ...(notes !== undefined && { notes }),
    leftOut: said,
  };
}

/** The DOI without the resolver's address or "doi:" before it. */
function bareDoi(doi: string): string {
  return doi.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)(?=10\.)/i, '');
}
