/** A part of a formula as plain text. */
export interface Term {
  readonly text: string;
  /** True for what was built of others: digits beside it are another number. */
  readonly built?: boolean;
}

const FRACTIONS: ReadonlyMap<string, string> = new Map(
  '1/2 ½ 1/3 ⅓ 2/3 ⅔ 1/4 ¼ 3/4 ¾ 1/5 ⅕ 2/5 ⅖ 3/5 ⅗ 4/5 ⅘ 1/6 ⅙ 5/6 ⅚ 1/7 ⅐ 1/8 ⅛ 3/8 ⅜ 5/8 ⅝ 7/8 ⅞ 1/9 ⅑ 1/10 ⅒'
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => {
      const [written = '', sign = ''] = pair.split(' ');
      return [written, sign];
    }),
);
const PLAIN = '0123456789+-−=()ni';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';
const ROOTS: ReadonlyMap<string, string> = new Map([
  ['', '√'],
  ['2', '√'],
  ['3', '∛'],
  ['4', '∜'],
]);

/** Raised digits and signs, `⁻³`; undefined where a sign has no raised form. */
export function raised(text: string): string | undefined {
  return mapped(text, RAISED);
}

/** Lowered digits and signs, `₂`; undefined where a sign has no lowered form. */
export function lowered(text: string): string | undefined {
  return mapped(text, LOWERED);
}

function mapped(text: string, signs: string): string | undefined {
  let result = '';
  for (const letter of text) {
    const sign = signs[PLAIN.indexOf(letter)];
    if (!PLAIN.includes(letter) || sign === undefined) return undefined;
    result += sign;
  }
  return result;
}

/** Terms one after the other. Two numbers never become one: `2` and `3/7` are `2 3/7`. */
export function join(terms: readonly Term[]): Term {
  let text = '';
  let last: Term = { text: '' };
  for (const term of terms) {
    if (term.text === '') continue;
    const digits = /[\d⁰¹²³⁴-⁹₀-₉]/.test(text.slice(-1)) && /^\d/.test(term.text);
    text += digits && (last.built || term.built) ? ` ${term.text}` : term.text;
    last = term;
  }
  const filled = terms.filter((term) => term.text !== '');
  return filled.length === 1 && filled[0] ? filled[0] : { text };
}

/** `½`, `3/7`, `(a + b)/c`. */
export function fraction(above: Term, below: Term): Term {
  const [a, b] = [above.text.trim(), below.text.trim()];
  const sign = FRACTIONS.get(`${a}/${b}`);
  return { text: sign ?? `${operand(a)}/${operand(b)}`, built: true };
}

/** `10⁶`, `e^x`, `2^(n/2)`. */
export function power(base: Term, exponent: Term): Term {
  const [text, up] = [powered(base), exponent.text.trim()];
  if (up === '') return base;
  if (LARGE.test(base.text)) return { text: `${base.text.trim()}^${operand(up)} `, built: true };
  if (/^[′″‴'*†‡°%]+$/.test(up)) return { text: `${text}${up}`, built: true };
  const sign = /^[\d+\-−n]+$/.test(up) ? raised(up) : undefined;
  return { text: `${text}${sign ?? `^${operand(up)}`}`, built: true };
}

/** `x₁`, `x_max`, `a_(i+1)`. */
export function index(base: Term, below: Term): Term {
  const down = below.text.trim();
  if (down === '') return base;
  if (LARGE.test(base.text)) return { text: `${base.text.trim()}_${operand(down)} `, built: true };
  const sign = /^[\d+\-−]+$/.test(down) ? lowered(down) : undefined;
  return { text: `${powered(base)}${sign ?? `_${operand(down)}`}`, built: true };
}

/** `√2`, `∛(a + b)`; other degrees are raised before the sign: `⁵√x`. */
export function root(inside: Term, degree: Term = { text: '' }): Term {
  const level = degree.text.trim();
  const sign = ROOTS.get(level) ?? `${raised(level) ?? `${operand(level)}`}√`;
  return { text: `${sign}${operand(inside.text.trim())}`, built: true };
}

/** `∑_(i=1)^n x`: a sign with what stands below and above it, before what it is about. */
export function large(sign: string, below: Term, above: Term, inside: Term): Term {
  const { text } = power(index({ text: sign }, below), above);
  return { text: `${text.trim()} ${inside.text.trim()}`.trim(), built: true };
}

/** Signs for a sum, a product, an integral and the like: what stands above them is no power. */
const LARGE = /^[∏-∑⋀-⋃∫-∳]/;

/** `sin x`, `log₁₀(2)`. */
export function applied(name: Term, inside: Term): Term {
  const about = inside.text.trim();
  const gap = /^[([{|]/.test(about) || about === '' ? '' : ' ';
  return { text: `${name.text.trim()}${gap}${about}`, built: true };
}

/** Rows of cells: `[1, 2; 3, 4]`. */
export function grid(rows: readonly (readonly Term[])[]): Term {
  const lines = rows.map((cells) => cells.map(({ text }) => text.trim()).join(', '));
  return { text: rows.length > 1 ? `[${lines.join('; ')}]` : lines.join(''), built: true };
}

/** A sign over a letter as one with it, `x̄`; over more than a letter it stands behind them in words. */
export function accented(base: Term, accent: string): Term {
  const text = base.text.trim();
  const combining = ACCENTS.get(accent.trim());
  if (combining === undefined || [...text].length !== 1) return { text, built: true };
  return { text: `${text}${combining}`.normalize('NFC'), built: true };
}
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u0302', '\u0302'],
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['\u0303', '\u0303'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['\u0304', '\u0304'],
  ['\u0305', '\u0304'],
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['―', '\u0304'],
  ['_', '\u0304'],
  ['\u0307', '\u0307'],
  ['˙', '\u0307'],
  ['.', '\u0307'],
  ['\u0308', '\u0308'],
  ['¨', '\u0308'],
  ['\u20d7', '\u20d7'],
  ['→', '\u20d7'],
]);

/** Brackets around what is more than one number, name or bracket. */
function operand(text: string): string {
  const single = /^(?:[+\-−]?[\p{L}\p{M}]+|[+\-−]?\p{L}?[\d.,\u00a0 ]*\d%?|[½⅓⅔¼¾⅕-⅞⅐-⅒∞])$/u.test(
    text,
  );
  return single || isBracketed(text) || [...text].length === 1 ? text : `(${text})`;
}

function isBracketed(text: string): boolean {
  if (!/^\(.*\)$/s.test(text)) return false;
  let depth = 0;
  for (const [at, letter] of [...text].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0 && at < [...text].length - 1) return false;
  }
  return true;
}

/** What is raised or has an index itself goes into brackets; `x₁²` does not. */
function powered({ text, built }: Term): string {
  const base = text.trim();
  const plain = /^[\p{L}\p{M}\d.,]*[₀-₉]*$/u.test(base) && !/[½⅓⅔¼¾⅕-⅞⅐-⅒]/.test(base);
  return built && !plain && !isBracketed(base) && !/^[|[{].*[|\]}]$/s.test(base)
    ? `(${base})`
    : base;
}
