import type { ClaimReference, Phrase } from '../report';

const NUMBER_WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "two" up to twelve, then digits: "1,000". */
export function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? count.toLocaleString('en');
}

/** "two claims", "one claim", "no claims", "21 claims". */
export function countOf(count: number, noun: string): string {
  return `${numberWord(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** "claim 8", "claims 3, 8 to 11 and 14": runs of three and more are shortened. */
export function claimWords(numbers: readonly number[]): Phrase {
  return [numbers.length === 1 ? 'claim ' : 'claims ', ...claimNumbers(numbers)];
}

/** Of more numbers and runs of them, a sentence counts the last. */
const MOST_NAMED = 12;

/** "8", "3, 8 to 11 and 14", "3, 8 to 11 and 250 more"; `most` numbers and runs of them are named. */
export function claimNumbers(numbers: readonly number[], most = MOST_NAMED): Phrase {
  const found = ranges(numbers);
  const named = found.slice(0, most);
  const parts: Phrase[] = named.map(([first, last]) =>
    first === last ? [claim(first)] : [claim(first), ' to ', claim(last)],
  );
  const more = found.slice(named.length).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (more > 0) parts.push([`${more.toLocaleString('en')} more`]);
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? ' and ' : ', ', ...part];
  });
}

function claim(number: number): ClaimReference {
  return { claim: number };
}

function ranges(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.flatMap(([first, last]): [number, number][] =>
    last - first === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}

/** The phrase where nothing can be linked. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.claim)).join('');
}

/** The phrase with a capital letter at its start. */
export function capitalized(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (typeof first !== 'string') return phrase;
  return [capital(first), ...rest];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
