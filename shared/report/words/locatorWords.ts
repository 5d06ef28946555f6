import type { Locator } from '../../claim/evidence';
import { named, pageWords, sectionWords } from '../../source/designation';

/** From the large to the small; what a value is stands before it, unless it says so itself. */
const PARTS = [
  ['section', sectionWords],
  ['page', pageWords],
  ['paragraph', (value: string) => named(value, 'para.', 'paras.')],
  ['row', (value: string) => named(value, 'row', 'rows')],
  ['timecode', (value: string) => (/^\p{L}/u.test(value) ? value : `at ${value}`)],
] as const;

/** "table 3, p. 41", "§ 5(2)": where in the source; undefined when it says nothing. */
export function locatorWords(locator: Locator | undefined): string | undefined {
  if (!locator) return undefined;
  const parts = PARTS.flatMap(([key, words]) => {
    const value = locator[key]?.trim();
    return value ? [words(value)] : [];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}
