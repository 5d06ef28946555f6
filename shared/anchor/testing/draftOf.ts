import { type Block, blockSchema } from '../../article/block';
import { canonicalText } from '../../article/canonicalText';
import type { Span } from '../../article/span';
import { randomNumbers } from '../../randomNumbers';

/** A text whose every UTF-16 unit knows where it stood in the article before; -1 where it is new. */
interface Traced {
  readonly text: string;
  readonly origins: readonly number[];
}

interface Paragraph {
  readonly id: string;
  readonly sentences: readonly Traced[];
}

/** A later draft of an article, written by `draftOf`. */
export interface Draft {
  readonly blocks: readonly Block[];
  /** Of every UTF-16 unit of its canonical text, where it stood in the article; -1 where it is new. */
  readonly origins: readonly number[];
}

/** How often each thing is done to a sentence or a paragraph of a draft, 0 to 1. */
const RATES = {
  cut: 0.03,
  insert: 0.03,
  swap: 0.015,
  stray: 0.005,
  reword: 0.06,
  merge: 0.05,
  split: 0.05,
  movePart: 0.04,
  cutPart: 0.03,
} as const;

const STOCK = [
  'Nobody at the office would say more.',
  'It had rained since the morning.',
  'A second letter arrived a week later.',
  'Asked again, the spokesman declined to comment.',
];

const WORDS = ['largely', 'almost', 'newer', 'several', 'lately', 'seven', '48', 'reported'];

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * A draft as an author hands in: sentences cut, inserted, swapped and reworded, paragraphs merged,
 * split, moved and cut. What is inserted is partly foreign and partly a twin of what stands there:
 * a sentence with other words in it, or a few of its words in a sentence of their own. The blocks keep
 * their ids where an edit in place would keep them, or all get new ones.
 */
export function draftOf(blocks: readonly Block[], seed: number, ids: 'kept' | 'new'): Draft {
  const random = randomNumbers(seed);
  const happens = (rate: number) => random() < rate;
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

  const twin = (): string => {
    const text = canonicalText(blocks).text;
    const all = [...sentences.segment(text.replaceAll('\n', ' '))].map(({ segment }) => segment);
    const words = (one(all) ?? '').trim().split(' ');
    if (happens(0.5)) return words.map((word, at) => (at % 3 === 2 ? one(WORDS) : word)).join(' ');
    const from = Math.floor(random() * words.length);
    const length = 1 + Math.floor(random() * 4);
    return `They spoke of ${words.slice(from, from + length).join(' ')} and of much else.`;
  };
  const reworded = (sentence: Traced): Traced => {
    const starts = [...sentence.text.matchAll(/[\p{L}\p{N}]+/gu)];
    const word = one(starts);
    if (word === undefined) return sentence;
    const end = word.index + word[0].length;
    const kind = random();
    const before = upTo(sentence, word.index);
    if (kind < 0.3) return joined([before, fresh(`${one(WORDS)} `), from(sentence, word.index)]);
    if (kind < 0.5) return joined([before, from(sentence, end + 1)]);
    return joined([before, fresh(one(WORDS) ?? ''), from(sentence, end)]);
  };

  let paragraphs: Paragraph[] = [];
  for (const { id, start, text } of canonicalText(blocks).blocks) {
    let kept: Traced[] = [];
    for (const { segment, index } of sentences.segment(text)) {
      let sentence: Traced = {
        text: segment,
        origins: Array.from({ length: segment.length }, (_, at) => start + index + at),
      };
      if (happens(RATES.cut)) continue;
      while (happens(RATES.reword)) sentence = reworded(sentence);
      kept.push(sentence);
      if (isProse(text) && happens(RATES.insert)) {
        kept.push(fresh(`${happens(0.3) ? one(STOCK) : twin()} `));
      }
      if (happens(RATES.swap)) kept = [...kept.slice(0, -2), ...kept.slice(-2).reverse()];
    }
    paragraphs.push({ id, sentences: kept });
  }
  const strays = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.filter(() => happens(RATES.stray)),
  );
  paragraphs = paragraphs.map((paragraph) => ({
    ...paragraph,
    sentences: paragraph.sentences.filter((sentence) => !strays.includes(sentence)),
  }));
  for (const stray of strays) {
    const at = Math.floor(random() * paragraphs.length);
    const into = paragraphs[at];
    if (into) paragraphs[at] = { ...into, sentences: [...into.sentences, stray] };
  }

  let drafted: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const { id, sentences: own } = paragraph;
    if (happens(RATES.cutPart)) continue;
    const last = drafted.at(-1);
    if (last && isProse(textOf(paragraph)) && isProse(textOf(last)) && happens(RATES.merge)) {
      drafted[drafted.length - 1] = { ...last, sentences: [...last.sentences, ...own] };
    } else if (own.length > 1 && happens(RATES.split)) {
      const at = 1 + Math.floor(random() * (own.length - 1));
      drafted.push({ id, sentences: own.slice(0, at) });
      drafted.push({ id: `${id}-${seed}`, sentences: own.slice(at) });
    } else if (happens(RATES.movePart)) {
      const at = Math.floor(random() * drafted.length);
      drafted = [...drafted.slice(0, at), paragraph, ...drafted.slice(at)];
    } else drafted.push(paragraph);
  }

  const texts = drafted.map(({ sentences: own }) => trimmed(sentencesJoined(own)));
  return {
    blocks: texts.map(({ text }, at) =>
      blockSchema.parse({
        id: ids === 'kept' ? drafted[at]?.id : `blk_${seed}-${at}`,
        type: 'paragraph',
        content: text === '' ? [] : [{ text }],
      }),
    ),
    origins: texts.flatMap(({ origins }, at) => (at === 0 ? origins : [-1, ...origins])),
  };
}

/**
 * Where a span of the article stands in the draft, if its words are all there and nothing is between
 * them. Paragraphs may have been parted or joined in it.
 */
export function standsIn(draft: Draft, text: string, { start, end }: Span): Span | undefined {
  const at = draft.origins.indexOf(start);
  if (at < 0) return undefined;
  for (let offset = 0; offset < end - start; offset += 1) {
    const isSame = draft.origins[at + offset] === start + offset;
    if (!isSame && text[start + offset] !== '\n') return undefined;
  }
  return { start: at, end: at + end - start };
}

function fresh(text: string): Traced {
  return { text, origins: Array.from({ length: text.length }, () => -1) };
}

function from({ text, origins }: Traced, start: number): Traced {
  return { text: text.slice(start), origins: origins.slice(start) };
}

function upTo({ text, origins }: Traced, end: number): Traced {
  return { text: text.slice(0, end), origins: origins.slice(0, end) };
}

function joined(parts: readonly Traced[]): Traced {
  return {
    text: parts.map(({ text }) => text).join(''),
    origins: parts.flatMap(({ origins }) => origins),
  };
}

function sentencesJoined(own: readonly Traced[]): Traced {
  return own.reduce((before, sentence) => {
    const isApart = before.text === '' || /\s$/.test(before.text);
    const goesOn = (before.origins.at(-1) ?? -1) + 1 === sentence.origins[0];
    return joined(isApart || goesOn ? [before, sentence] : [before, fresh(' '), sentence]);
  }, fresh(''));
}

/** Captions, headings and cells are neither joined nor written on. */
function isProse(text: string): boolean {
  return text.length >= 60;
}

function textOf({ sentences: own }: Paragraph): string {
  return own.map(({ text }) => text).join('');
}

function trimmed(traced: Traced): Traced {
  return upTo(traced, traced.text.trimEnd().length);
}
