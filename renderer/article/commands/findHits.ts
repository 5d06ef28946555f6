/** A place where the words were found, in UTF-16 units of the text. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

const MARK = /\p{M}/u;

/**
 * Where the query stands in a text, without regard to case, diacritics and the kind of white space;
 * hits do not overlap. Costs the length of the text.
 */
export function findHits(text: string, query: string): Hit[] {
  const wanted = fold(query.trim()).text.replace(/\s+/g, ' ');
  if (wanted === '') return [];
  const { text: folded, origins } = fold(text);
  const hits: Hit[] = [];
  const haystack = folded.replace(/\s/g, ' ');
  for (let at = haystack.indexOf(wanted); at >= 0; ) {
    const end = at + wanted.length;
    hits.push({ from: origins?.[at] ?? at, to: origins ? (origins[end] ?? text.length) : end });
    at = haystack.indexOf(wanted, end);
  }
  return hits;
}

/** The folded text, and for each of its units where it comes from (absent when nothing moved). */
function fold(text: string): { text: string; origins?: readonly number[] } {
  if (/^[\n -~]*$/.test(text)) return { text: text.toLowerCase() };
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const piece of character.normalize('NFKD').toLowerCase()) {
      if (MARK.test(piece)) continue;
      for (let unit = 0; unit < piece.length; unit += 1) origins.push(at);
      folded += piece;
    }
    at += character.length;
  }
  origins.push(at);
  return { text: folded, origins };
}
