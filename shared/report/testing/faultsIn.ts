import type { Records } from './recordsBehind';
import { SENTENCES } from './sentences/sentences';

/** What stands for the braces in the words of a sentence. */
const BRACES: Readonly<Record<string, string>> = {
  n: '([\\d,]+|\\b[A-Za-z]+)',
  claims: '(\\d+(?:(?:, | to | and )\\d+)*)(?: and [\\d,]+ more)?',
  status: '(unchecked|in progress|checked(?:: change needed|: not settled)?|no check needed)',
  time: '(\\d\\d:\\d\\d)',
  when: '((?:on \\d+ \\w+|in(?: \\w+)?) \\d{4})',
  date: '((?:(?:\\d+ )?\\w+ )?\\d{4})',
  day: '(\\d+ \\w+ \\d{4})',
  days: '((?:\\d+(?: \\w+)?(?: \\d+)? to )?\\d+ \\w+ \\d{4})',
  typed: '(Zz\\w*)',
  count: '([\\d,]+)',
  label: '(Zz(?:high|low|open|kind|view))',
  code: '([A-Z]{3})',
  names: '((?:Zz\\w* \\([\\w,]+ claims?\\)(?:, | and )?)+)',
};

const KNOWN = SENTENCES.map((sentence) => ({
  sentence,
  pattern: new RegExp(
    sentence.says
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{(\w+)\}/g, (_, name: string) => BRACES[name] ?? ''),
    'y',
  ),
}));

/** What stands between sentences: typed words, numbers, dates, signs. */
const BETWEEN =
  /(?:Zz\w*|\d+ \w+ 2026|March 2026|[\d,.;:·“”[\]()<>–—✗✓◐△○?⚑§ -]|p\.|(?:claims?|and)\b|https?:\S+)/iy;

/** Which sentences of the table stand in these lines. */
export function sentencesIn(lines: readonly string[], into: Set<string>): void {
  for (const line of lines) {
    for (let at = 0; at < line.length; ) {
      const found = longest(line, at);
      for (const { sentence } of found) into.add(sentence.says);
      at += found[0]?.words.length ?? 1;
    }
  }
}

/** What is wrong with a line of a report: words that no sentence of the table has, or one without its record. */
export function faultsIn(line: string, records: Records): string[] {
  const faults: string[] = [];
  let at = 0;
  while (at < line.length) {
    const found = longest(line, at);
    const [first] = found;
    if (first) {
      if (!found.some(({ sentence, parts }) => sentence.holds(records, ...parts))) {
        const why = found.map(({ sentence }) => sentence.restsOn).join('; or: ');
        faults.push(`“${first.words}” without its record (${why}): ${line}`);
      }
      at += first.words.length;
      continue;
    }
    BETWEEN.lastIndex = at;
    const between = BETWEEN.exec(line)?.[0];
    if (!between) return [...faults, `“${line.slice(at)}” is in no table: ${line}`];
    at += between.length;
  }
  return faults;
}

/** The sentences that can begin with a letter or sign; those that begin with a brace can begin with any. */
const BY_BEGINNING = Map.groupBy(KNOWN, ({ sentence: { says } }) =>
  says.startsWith('{') ? '' : says.charAt(0),
);

/** The longest of the sentences that stand at a place of the line; several where they have the same words. */
function longest(line: string, at: number) {
  const possible = [...(BY_BEGINNING.get(line.charAt(at)) ?? []), ...(BY_BEGINNING.get('') ?? [])];
  const found = possible.flatMap(({ sentence, pattern }) => {
    pattern.lastIndex = at;
    const [words, ...parts] = pattern.exec(line) ?? [];
    return words && endsAtWord(line, at + words.length) ? [{ sentence, words, parts }] : [];
  });
  const most = Math.max(...found.map(({ words }) => words.length));
  return found.filter(({ words }) => words.length === most);
}

function endsAtWord(line: string, end: number): boolean {
  return !(/\w/.test(line[end - 1] ?? '') && /\w/.test(line[end] ?? ''));
}
