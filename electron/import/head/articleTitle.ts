/** A headline longer than this is a paragraph, UTF-16 units. */
export const LONGEST_HEADLINE = 240;

const TITLE_FROM_TEXT = 80;

/** A title for an article without a headline: its file's name, else its first words. */
export function fallbackTitle(name: string | undefined, text: string): string {
  const stem = (name ?? '').replace(/\.[^.]{1,10}$/, '').trim();
  if (stem !== '') return stem;
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= TITLE_FROM_TEXT) return line;
  const cut = line.slice(0, TITLE_FROM_TEXT).replace(/\s+\S*$/, '');
  return `${cut.toWellFormed().replace(/\uFFFD$/, '')}…`;
}
