import { accented, fraction, grid, index, join, large, power, root, type Term } from './terms';

const NOTHING: Term = { text: '' };
const DEEPEST = 50;
const LONGEST = 5000;

/**
 * The formula in the code of one of Word's EQ fields, which has no result: `EQ \f(1,2)` is `½`,
 * `EQ \r(3,x)` is `∛x`. Undefined for other fields.
 */
export function eqFieldText(code: string): string | undefined {
  const formula = /^\s*EQ\s+([\s\S]*)$/i.exec(code)?.[1];
  if (formula === undefined) return undefined;
  return new EqReader(formula.slice(0, LONGEST)).read().text.replace(/\s+/g, ' ').trim();
}

class EqReader {
  readonly #code: string;
  #at = 0;
  #depth = 0;

  constructor(code: string) {
    this.#code = code;
  }

  /** What follows, up to the end of an argument. */
  read(): Term {
    const terms: Term[] = [];
    while (this.#at < this.#code.length) {
      const letter = this.#code.charAt(this.#at);
      if (this.#depth > 0 && /[,;)]/.test(letter)) break;
      if (letter === '(') {
        this.#at += 1;
        this.#depth += 1;
        const inside = this.#depth > DEEPEST ? [] : this.#list();
        this.#depth -= 1;
        terms.push({ text: `(${inside.map(({ text }) => text).join(', ')})` });
      } else if (letter === '\\') {
        this.#command(terms);
      } else {
        const plain = /^[^\\(),;]+|^[\s\S]/.exec(this.#code.slice(this.#at))?.[0] ?? letter;
        this.#at += plain.length;
        terms.push({ text: plain });
      }
    }
    return join(terms);
  }

  /** Arguments up to the bracket that closes them. */
  #list(): Term[] {
    const list: Term[] = [];
    for (;;) {
      list.push(this.read());
      const end = this.#code.charAt(this.#at);
      this.#at += 1;
      if (end !== ',' && end !== ';') return list;
    }
  }

  /** A switch with its options and arguments; what it stands behind may become its base. */
  #command(terms: Term[]): void {
    const rest = this.#code.slice(this.#at);
    const found = /^\\([a-z])((?:\s*\\[a-z]+\d*(?:\\[^\s\\()a-z]|[^\s\\()a-z\d])?)*)\s*\(/i.exec(
      rest,
    );
    if (!found) {
      terms.push({ text: rest.charAt(1) });
      this.#at += 2;
      return;
    }
    const [all, name = '', options = ''] = found;
    this.#at += all.length;
    this.#depth += 1;
    const list = this.#depth > DEEPEST ? [] : this.#list();
    this.#depth -= 1;
    const [first = NOTHING, second = NOTHING, third = NOTHING] = list;
    switch (name.toLowerCase()) {
      case 'f':
        terms.push(fraction(first, second));
        return;
      case 'r':
        terms.push(list.length > 1 ? root(second, first) : root(first));
        return;
      case 's': {
        const base = terms.pop() ?? NOTHING;
        const down = /\\do/i.test(options);
        terms.push(
          list.length > 1 ? power(index(base, second), first) : (down ? index : power)(base, first),
        );
        return;
      }
      case 'i':
        terms.push(
          large(
            /\\su/i.test(options) ? '∑' : /\\pr/i.test(options) ? '∏' : '∫',
            first,
            second,
            third,
          ),
        );
        return;
      case 'b':
        terms.push({ text: bracketed(options, first.text), built: true });
        return;
      case 'a':
        terms.push(grid(list.map((cell) => [cell])));
        return;
      case 'o':
        terms.push(list.length === 2 ? accented(first, second.text) : join(list));
        return;
      default:
        terms.push({ text: list.map(({ text }) => text).join(', '), built: true });
    }
  }
}

function bracketed(options: string, inside: string): string {
  const around = /\\bc\s*\\?(\S)/i.exec(options)?.[1];
  const [left, right] = [
    /\\lc\s*\\?(\S)/i.exec(options)?.[1],
    /\\rc\s*\\?(\S)/i.exec(options)?.[1],
  ];
  if (left !== undefined || right !== undefined) return `${left ?? ''}${inside}${right ?? ''}`;
  const open = around ?? '(';
  const close = { '(': ')', '[': ']', '{': '}', '<': '>' }[open] ?? open;
  return `${open}${inside}${close}`;
}
