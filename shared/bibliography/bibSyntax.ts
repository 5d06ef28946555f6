import { type EntryFault, MOST_CHARACTERS, MOST_ITEMS } from './item';

/** An entry of a .bib file as it is written, its values joined and its macros replaced. */
export interface BibEntry {
  /** In small letters. */
  readonly type: string;
  readonly key: string;
  /** By names in small letters; values without their outer braces or quotes. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface BibFile {
  readonly entries: readonly BibEntry[];
  readonly faults: readonly EntryFault[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = /[^\s"#%'(),={}]+/y;
const SPACE = /\s+|%[^\n]*(?:\n|$)/y;
/** The beginning of another entry inside a value means that a brace before it was never closed. */
const NEXT_ENTRY = /\n[ \t]*@[a-z]+[ \t]*[{(][^\s{}(),="]*[ \t]*[,=}]/iy;
const ENTRY = /@\s*([a-z]+)\s*([{(])/giy;
/** How often, all in all, a file may be read through in search of what closes its brackets. */
const PATIENCE = 2;
/** A file with more broken entries is something else. */
const MOST_FAULTS = 1000;
const RESUME = /(?:^|\n)[ \t]*@[a-z]+[ \t]*[{(]/gi;

class SyntaxFault extends Error {}

/**
 * Reads BibTeX's grammar: strings, concatenation, comments, preambles, both kinds of brackets. What is
 * broken becomes a fault, and reading goes on with the next entry that begins a line.
 */
export function readBib(text: string): BibFile {
  const entries: BibEntry[] = [];
  const faults: EntryFault[] = [];
  const macros = new Macros(PATIENCE * text.length);
  let inVain = 0;
  let at = text.indexOf('@');
  while (at >= 0 && entries.length <= MOST_ITEMS) {
    ENTRY.lastIndex = at;
    const head = ENTRY.exec(text);
    // An @ in what stands between entries, where everything is a comment.
    if (!head) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    const reader = new BibReader(text, ENTRY.lastIndex, macros);
    const close = head[2] === '(' ? ')' : '}';
    const type = (head[1] ?? '').toLowerCase();
    try {
      const entry = reader.entry(type, close);
      if (entry) entries.push(entry);
      at = text.indexOf('@', reader.at);
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      const line = lineOf(text, at);
      const name = reader.key || `the entry in line ${line}`;
      faults.push({ entry: name, message: `${error.message} It begins in line ${line}.` });
      inVain += reader.inVain;
      if (inVain > PATIENCE * text.length || faults.length >= MOST_FAULTS) {
        faults.push({
          entry: 'the rest of the file',
          message: 'It was not read: too much before it is broken.',
        });
        break;
      }
      RESUME.lastIndex = Math.max(reader.at - 1, at + 1);
      const next = RESUME.exec(text);
      at = next ? text.indexOf('@', next.index) : -1;
    }
  }
  return { entries, faults };
}

let counted = { text: '', at: 0, line: 1 };

/** Lines are asked for in order: counting goes on where it ended. */
function lineOf(text: string, at: number): number {
  if (counted.text !== text || counted.at > at) counted = { text, at: 0, line: 1 };
  for (let from = text.indexOf('\n', counted.at); from >= 0 && from < at; ) {
    counted = { text, at: from + 1, line: counted.line + 1 };
    from = text.indexOf('\n', from + 1);
  }
  return counted.line;
}

/** What `@string` defines. Strings made of strings can grow without measure: all together they may not. */
class Macros {
  readonly #texts = new Map(MONTHS.map((name, at): [string, string] => [name, String(at + 1)]));
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  set(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  /** The word itself where nothing is defined; undefined when too much was taken. */
  get(word: string): string | undefined {
    const text = this.#texts.get(word.toLowerCase()) ?? word;
    this.#left -= text.length;
    return this.#left < 0 ? undefined : text;
  }
}

class BibReader {
  key = '';
  /** Characters looked through for a closing bracket that never came. */
  inVain = 0;

  constructor(
    private readonly text: string,
    public at: number,
    private readonly macros: Macros,
  ) {}

  /** Reads to the end of the entry; undefined for what is no source. */
  entry(type: string, close: string): BibEntry | undefined {
    if (type === 'comment') {
      this.at -= 1;
      this.bracketed(close);
      return undefined;
    }
    if (type === 'preamble') {
      this.value();
      this.end(close);
      return undefined;
    }
    if (type === 'string') {
      const [name, value] = this.field();
      this.macros.set(name, value);
      this.skip(',');
      this.end(close);
      return undefined;
    }
    this.key = this.citationKey();
    const fields = new Map<string, string>();
    while (this.skip(',')) {
      this.space();
      if (this.text[this.at] === close) break;
      if (this.text[this.at] === ',') continue;
      const [name, value] = this.field();
      // The first wins, as for BibTeX.
      if (!fields.has(name)) fields.set(name, value);
    }
    this.end(close);
    return { type, key: this.key, fields };
  }

  private citationKey(): string {
    this.space();
    const key = /[^,}\s]*/y;
    key.lastIndex = this.at;
    const found = key.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private field(): [name: string, value: string] {
    const name = this.word().toLowerCase();
    if (name === '') throw this.fault('The name of a field was expected');
    if (!this.skip('=')) throw this.fault(`“=” was expected after “${name.slice(0, 40)}”`);
    return [name, this.value()];
  }

  private value(): string {
    const parts: string[] = [];
    do {
      this.space();
      const sign = this.text[this.at];
      if (sign === '{') parts.push(this.bracketed('}'));
      else if (sign === '"') parts.push(this.quoted());
      else {
        const word = this.word();
        if (word === '') throw this.fault('A value was expected');
        parts.push(/^\d+$/.test(word) ? word : this.macro(word));
      }
    } while (this.skip('#'));
    const value = parts.join('');
    if (value.length > MOST_CHARACTERS) {
      throw new SyntaxFault('A value in it has more than a million characters.');
    }
    return value;
  }

  private macro(word: string): string {
    const text = this.macros.get(word);
    if (text === undefined) throw new SyntaxFault('Its strings are too long.');
    return text;
  }

  /** From an opening to its closing bracket; braces inside have to be balanced. */
  private bracketed(close: string): string {
    const start = this.at + 1;
    let depth = 0;
    let at = start;
    for (; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (sign === close && depth === 0) {
        this.at = at + 1;
        return this.text.slice(start, at);
      }
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign === '\n' && this.beginsEntry(at)) break;
    }
    throw this.neverClosed(start, at, 'brace');
  }

  private quoted(): string {
    const start = this.at + 1;
    let depth = 0;
    let at = start;
    for (; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (sign === '"' && depth === 0) {
        this.at = at + 1;
        return this.text.slice(start, at);
      }
      if (sign === '{') depth += 1;
      else if (sign === '}') {
        depth -= 1;
        if (depth < 0) break;
      } else if (sign === '\n' && this.beginsEntry(at)) break;
    }
    throw this.neverClosed(start, at, 'quotation mark');
  }

  private beginsEntry(at: number): boolean {
    NEXT_ENTRY.lastIndex = at;
    return NEXT_ENTRY.test(this.text);
  }

  private neverClosed(start: number, end: number, what: string): SyntaxFault {
    this.at = start;
    this.inVain = end - start;
    return new SyntaxFault(`A ${what} of this entry is never closed.`);
  }

  private end(close: string): void {
    if (!this.skip(close)) throw this.fault(`“,” or “${close}” was expected`);
  }

  private word(): string {
    this.space();
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private skip(sign: string): boolean {
    this.space();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    for (;;) {
      SPACE.lastIndex = this.at;
      const found = SPACE.exec(this.text)?.[0];
      if (!found) return;
      this.at += found.length;
    }
  }

  private fault(expected: string): SyntaxFault {
    const found = this.text.slice(this.at, this.at + 20).split('\n')[0];
    const where = this.at >= this.text.length ? 'but the file ends' : `but “${found}” stands there`;
    return new SyntaxFault(`${expected}, ${where}.`);
  }
}
