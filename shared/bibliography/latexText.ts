import { tidyText } from './item';
import { ACCENTS, LOOKS, SIGNS } from './latexSigns';

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

/** A title as LaTeX: words with capitals are protected from styles that write titles small. */
export function toLatexTitle(title: string): string {
  return toLatex(title).replace(/[\p{L}\p{M}\p{N}]+/gu, (word, at: number, whole: string) =>
    /\p{Lu}/u.test(at === 0 ? word.slice(1) : word) && whole[at - 1] !== '\\' ? `{${word}}` : word,
  );
}

/** An address or a number as BibLaTeX takes it: word for word, so braces have to be encoded. */
export function toVerbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

export interface LatexText {
  /** Undefined if nothing is left. */
  readonly text: string | undefined;
  /** Commands that mean nothing here; their arguments were kept as words. */
  readonly unknown: readonly string[];
}

/** What LaTeX would print, in one line. Groups and the looks of words are left out. */
export function fromLatex(latex: string): LatexText {
  if (!/[\\{}~$`'-]/.test(latex)) return { text: tidyText(latex), unknown: [] };
  const unknown = new Set<string>();
  const out: string[] = [];
  let accent = '';
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
    if (word !== undefined) {
      const mark = ACCENTS.get(word);
      const known = SIGNS.get(word);
      if (known !== undefined) put(known);
      else if (mark !== undefined) accent = mark;
      else if (!LOOKS.has(word)) unknown.add(`\\${word}`);
    } else if (sign !== undefined) {
      const mark = ACCENTS.get(sign);
      if (mark !== undefined) accent = mark;
      else if (/[&%#$_{} ]/.test(sign)) put(sign);
      else if (/[,;:\\\n]/.test(sign)) put(' ');
      else if (!/[-/!()[\]@]/.test(sign)) put(sign);
    } else if (brace === '}') {
      accent = '';
    } else if (ligature !== undefined) {
      put({ '---': '—', '--': '–', "''": '”', '``': '“' }[ligature] ?? ligature);
    } else if (tie !== undefined) {
      put('\u00a0');
    } else if (letter !== undefined && !(accent !== '' && /\s/.test(letter))) {
      put(letter);
    }
  }
  return { text: tidyText(out.join('')), unknown: [...unknown] };
}
