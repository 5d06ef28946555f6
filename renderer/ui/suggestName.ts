/** The longest name a project may have, in UTF-16 units (see the contract). */
export const MOST_NAME_LETTERS = 200;

/** Longer names are cut off in every file manager. */
const MOST_SUGGESTED = 72;

/** A project's name made of its article's title: one line, cut after a whole word. */
export function suggestName(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line === '') return 'Untitled article';
  if (line.length <= MOST_SUGGESTED) return line;
  const room = line.slice(0, MOST_SUGGESTED + 1);
  const lastSpace = room.lastIndexOf(' ');
  const cut = lastSpace > MOST_SUGGESTED / 2 ? room.slice(0, lastSpace) : firstLetters(line);
  return cut.replace(/[\s,;:.–—-]+$/u, '');
}

/** The first letters of a line without spaces, never half of a surrogate pair. */
function firstLetters(line: string): string {
  return line.slice(0, MOST_SUGGESTED).replace(/[\uD800-\uDBFF]$/, '');
}
