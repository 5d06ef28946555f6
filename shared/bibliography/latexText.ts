import { tidyText } from './item';
import { ACCENTS, LOOKS, MARKED, SIGNS } from './latexSigns';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Escaped braces count as braces for BibTeX: a single one would unbalance the entry.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

/** Text as LaTeX prints it unchanged. Letters beyond ASCII stay as they are: biber reads UTF-8. */
export function toLatex(text: string): string {
  return (
    text
      .replace(/[\\{}~^$&#%_]/g, (sign) => SPECIAL[sign] ?? sign)
      // Two of them would become one other sign.
      .replace(/-(?=-)|'(?=')|`(?=`)/g, '$&{}')
  );
}

/**
 * A title as LaTeX: words with capitals are protected from styles that write titles small, but for the
 * first letter where the title `begins` with it.
 */
export function toLatexTitle(title: string, begins = true): string {
  return toLatex(title).replace(/[\p{L}\p{M}\p{N}]+/gu, (word, at: number, whole: string) =>
    /\p{Lu}/u.test(at === 0 && begins ? word.slice(1) : word) && whole[at - 1] !== '\\'
      ? `{${word}}`
      : word,
  );
}

/** An address or a number as BibLaTeX takes it: word for word, so braces have to be encoded. */
export function toVerbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

const SMALL_CAPS = '<span style="font-variant:small-caps;">';

export interface LatexText {
  /** Undefined if nothing is left. */
  readonly text: string | undefined;
  /** Commands that mean nothing here; their arguments were kept as words. */
  readonly unknown: readonly string[];
}

/**
 * What LaTeX would print, in one line. Groups are left out; so are the looks of words, unless they are
 * to be `marked` as CSL marks them.
 */
export function fromLatex(latex: string, { marked = false } = {}): LatexText {
  if (!/[\\{}~$`'-]/.test(latex)) return { text: tidyText(latex), unknown: [] };
  const unknown = new Set<string>();
  const out: string[] = [];
  let accent = '';
  /** The element of the next group, and those of the groups that are open. */
  let element = '';
  const open: string[] = [];
  const put = (sign: string) => {
    if (accent === '') {
      out.push(sign);
      return;
    }
    const base = sign === 'ı' ? 'i' : sign === 'ȷ' ? 'j' : sign;
    out.push(`${base}${accent}`.normalize('NFC'));
    accent = '';
  };
  const tokens =
    /\\([A-Za-z]+)\*?[ \t\r\n]*|\\([^A-Za-z])|([{}])|(---?|''|``)|(~)|(\$)|([^\\{}~$`'-]|['`-])|\\$/gsu;
  for (const [, word, sign, brace, ligature, tie, , letter] of latex.matchAll(tokens)) {
    if (brace === '{') {
      open.push(element);
      if (element !== '') out.push(openTag(element));
    }
    element = '';
    if (word !== undefined) {
      const mark = ACCENTS.get(word);
      const known = SIGNS.get(word);
      if (known !== undefined) put(known);
      else if (mark !== undefined) accent = mark;
      else if (marked && MARKED.has(word)) element = MARKED.get(word) ?? '';
      else if (!LOOKS.has(word) && !MARKED.has(word)) unknown.add(`\\${word}`);
    } else if (sign !== undefined) {
      const mark = ACCENTS.get(sign);
      if (mark !== undefined) accent = mark;
      else if (/[&%#$_{} ]/.test(sign)) put(sign);
      else if (/[,;:\\\n]/.test(sign)) put(' ');
      else if (!/[-/!()[\]@]/.test(sign)) put(sign);
    } else if (brace === '}') {
      accent = '';
      const closed = open.pop();
      if (closed) out.push(closeTag(closed));
    } else if (ligature !== undefined) {
      put({ '---': '—', '--': '–', "''": '”', '``': '“' }[ligature] ?? ligature);
    } else if (tie !== undefined) {
      put('\u00a0');
    } else if (letter !== undefined && !(accent !== '' && /\s/.test(letter))) {
      put(letter);
    }
  }
  out.push(...open.reverse().map((each) => (each === '' ? '' : closeTag(each))));
  const text = marked ? out.join('').replace(/<(\w+)[^<>]*><\/\1>/g, '') : out.join('');
  return { text: tidyText(text), unknown: [...unknown] };
}

function openTag(element: string): string {
  return element === 'span' ? SMALL_CAPS : `<${element}>`;
}

function closeTag(element: string): string {
  return `</${element}>`;
}
