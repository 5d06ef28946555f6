import type { Locator } from '../../claim/evidence';

const ORDER = ['section', 'page', 'paragraph', 'row', 'timecode'] as const;
const PREFIXES: Readonly<Record<(typeof ORDER)[number], string>> = {
  section: '',
  page: 'p. ',
  paragraph: 'para. ',
  row: 'row ',
  timecode: 'at ',
};

/** "table 3, p. 41": where in the source, from the large to the small; undefined when it says nothing. */
export function locatorWords(locator: Locator | undefined): string | undefined {
  if (!locator) return undefined;
  const parts = ORDER.flatMap((key) => {
    const value = locator[key]?.trim();
    if (!value) return [];
    // "table 3" and "pp. 4 to 6" say themselves what they are.
    return [/^\p{L}/u.test(value) && key !== 'section' ? value : PREFIXES[key] + value];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}
