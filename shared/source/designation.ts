/** A number of a page or a section as sources have them: 12, A3, xii, e104, 5(2), 3.1. */
const NUMBER = /^(?:\p{L}{0,3}\d[\p{L}\d.]*(?:\([\p{L}\d]+\))*|[ivxlcdm]+|\p{Lu})$/iu;
const BETWEEN = /\s*[-\u2010-\u2015,;&]\s*|\s+(?:to|and|bis|und|et|à)\s+|\s+/u;

/** "p. A3", "pp. 4 to 6"; "table 3" and "§ 5" say themselves what they are. */
export function pageWords(page: string): string {
  // From one page to another leads a dash, whatever was typed.
  return named(page.replace(/(?<=\d)\s*[-\u2010-\u2012]\s*(?=\d)/g, '–'), 'p.', 'pp.');
}

/** "§ 5(2)"; "Business" and "table 3" stay as they are. */
export function sectionWords(section: string): string {
  return named(section, '§', '§§');
}

/** Numbers with what they number before them, anything else as it is. */
export function named(value: string, one: string, several: string): string {
  const parts = value.trim().split(BETWEEN);
  if (!parts.every((part) => NUMBER.test(part))) return value.trim();
  return `${parts.length > 1 ? several : one} ${value.trim()}`;
}
