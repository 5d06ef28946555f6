import type { InlineMark } from '../../article/block';
import { assertNever } from '../../assertNever';
import { oneLine } from '../../oneLine';
import { trimEndOf } from '../../trimEndOf';
import type { Covering, Run } from '../report';
import { safeAddress } from '../words/safeAddress';
import { visibleText } from '../words/visibleText';
import { spacedMarkdown } from './spacedMarkdown';

/** A line break, until it is known what makes one where the text stands. No text has this sign (`visibleText`). */
export const BREAK = '\0';

/** A bracket of a claim, or words of one look. */
type Token =
  | { readonly sign: string }
  | { readonly text: string; readonly marks: readonly InlineMark[] };

/**
 * Writes the runs of an article one after the other, in which claims begin in one block and end in another: their words
 * stand in brackets, of which the first has the number and the last has it where another claim was opened later.
 */
export class MarkdownInline {
  readonly #begun = new Set<Covering>();
  readonly #open: Covering[] = [];

  write(runs: readonly Run[]): string {
    const tokens = this.#tokens(runs);
    let text = '';
    for (const [at, token] of tokens.entries()) {
      if (!('sign' in token)) text = withWords(text, token, tokens[at + 1]);
      else text += text.endsWith(' ') ? token.sign.trimStart() : token.sign;
    }
    return trimEndOf(text.replace(/^[ \0]+/, ''), /[ \0]/).replace(/[ \0]+/g, (space) =>
      space.includes(BREAK) ? space.replaceAll(' ', '') : space,
    );
  }

  /** What stands between two brackets in one look is one: its parts may mean something together. */
  #tokens(runs: readonly Run[]): Token[] {
    const tokens: Token[] = [];
    for (const run of runs) {
      for (const covering of run.claims) {
        if (this.#begun.has(covering)) continue;
        this.#begun.add(covering);
        this.#open.push(covering);
        tokens.push({ sign: `\\[${covering.number}: ` });
      }
      const marks = run.marks.filter((mark) => typeof mark === 'string' || safeAddress(mark.link));
      const last = tokens.at(-1);
      if (last && 'marks' in last && JSON.stringify(last.marks) === JSON.stringify(marks)) {
        tokens[tokens.length - 1] = { text: last.text + run.text, marks };
      } else tokens.push({ text: run.text, marks });
      for (const covering of run.ends) tokens.push({ sign: this.#end(covering) });
    }
    return tokens;
  }

  #end(covering: Covering): string {
    const at = this.#open.indexOf(covering);
    const isInnermost = at === this.#open.length - 1;
    this.#open.splice(at, 1);
    return isInnermost ? '\\]' : ` :${covering.number}\\]`;
  }
}

/** The text so far with words after it. Spaces at their ends are outside of their look. */
function withWords(
  before: string,
  { text, marks }: Extract<Token, { text: string }>,
  next: Token | undefined,
): string {
  const words = text.trim();
  if (marks.length === 0 || words === '') return before + plain(text);
  const start = text.indexOf(words);
  const lead = plain(text.slice(0, start));
  const trail = plain(text.slice(start + words.length));
  const isLinked = marks.some((mark) => typeof mark === 'object');
  const around = {
    // A sign of exclamation before a link would make a picture of it.
    before: isLinked ? (before + lead).replace(/(?<!\\)!$/, '\\!') : before + lead,
    isBeforeWord: trail === '' && next !== undefined && 'text' in next && beginsWord(next),
  };
  let marked = marks.includes('code') ? code(words, isLinked) : plain(words, isLinked);
  for (const mark of marks.toReversed()) {
    if (typeof mark === 'object') marked = `[${marked}](${destination(mark.link)})`;
    else if (mark !== 'code') marked = look(marked, mark, around);
  }
  return around.before + marked + trail;
}

function beginsWord({ text, marks }: Extract<Token, { text: string }>): boolean {
  return marks.length === 0 && !GAP.test(text.charAt(0));
}

/** Words that are words alone, with their line breaks. Within a link brackets would end it. */
function plain(text: string, isLinked = false): string {
  const lines = text.split('\n').map((line, at) => {
    const escaped = spacedMarkdown(line);
    // What makes a heading or a table of the line before it.
    return at > 0 ? escaped.replace(/^( ?)(?=[=|:])/, '$1\\') : escaped;
  });
  const joined = lines.join(BREAK);
  return isLinked ? withinBrackets(joined) : joined;
}

/** Escaped text that stands in the brackets of a link or a picture, which a bracket in it would close. */
export function withinBrackets(escaped: string): string {
  return escaped.replace(/\\.|\]/gs, (sign) => (sign === ']' ? '\\]' : sign));
}

function code(text: string, isLinked: boolean): string {
  return /[`|\n]/.test(text)
    ? `<code>${plain(text, isLinked)}</code>`
    : `\`${oneLine(visibleText(text))}\``;
}

/** What is no part of a word to every reader: some take what is not in the basic plane for letters. */
const GAP = /^[\s\0\p{P}\p{S}]/u;
const DELIMITERS = { strong: '**', em: '*', strike: '~~' } as const;
const TAGS = {
  strong: 'strong',
  em: 'em',
  strike: 'del',
  underline: 'u',
  sub: 'sub',
  sup: 'sup',
} as const;

/** By the signs of Markdown where they are taken for that (CommonMark 0.31.2, 6.2), else by tags. */
function look(
  words: string,
  mark: Exclude<InlineMark, object | 'code'>,
  { before, isBeforeWord }: { readonly before: string; readonly isBeforeWord: boolean },
): string {
  switch (mark) {
    case 'strong':
    case 'em':
    case 'strike': {
      const opens = /^[\p{L}\p{N}]/u.test(words) || before === '' || GAP.test(before.at(-1) ?? '');
      const closes = /[\p{L}\p{N}]$/u.test(words) || !isBeforeWord;
      const isApart = !/[*~]$/.test(before) && !/^[*~]|[*~]$/.test(words);
      if (opens && closes && isApart) return `${DELIMITERS[mark]}${words}${DELIMITERS[mark]}`;
      break;
    }
    case 'underline':
    case 'sub':
    case 'sup':
      break;
    default:
      assertNever(mark);
  }
  return `<${TAGS[mark]}>${words}</${TAGS[mark]}>`;
}

function destination(link: string): string {
  const href = safeAddress(link)?.href ?? '';
  return href.replace(/[\\()<>]|&(?=#?\w+;)/g, '\\$&');
}
