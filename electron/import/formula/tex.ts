import { accented, applied, fraction, index, join, power, root, type Term } from './terms';

const NOTHING: Term = { text: '' };
/** Formulas nested deeper are no formulas. */
const DEEPEST = 100;
const LONGEST = 10_000;

/** Commands that are a sign (LaTeX, `amsmath`). */
const SIGNS: ReadonlyMap<string, string> = new Map(
  `times × div ÷ cdot · pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ cong ≅
  propto ∝ infty ∞ partial ∂ nabla ∇ to → rightarrow → leftarrow ← Rightarrow ⇒ Leftrightarrow ⇔ mapsto ↦
  in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ forall ∀ exists ∃ emptyset ∅ sum ∑ prod ∏ int ∫ oint ∮
  ldots … dots … cdots ⋯ prime ′ circ ° degree ° ast * star ⋆ bullet • langle ⟨ rangle ⟩ lvert | rvert | vert |
  mid | Vert ‖ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ hbar ℏ ell ℓ Re ℜ Im ℑ angle ∠ perp ⊥ parallel ∥ wedge ∧ vee ∨ neg ¬
  ll ≪ gg ≫ euro € pounds £ textdegree ° lt < gt > lbrace { rbrace }
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
  mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω`
    .match(/\S+\s+\S+/g)
    ?.map((pair): [string, string] => {
      const [name = '', sign = ''] = pair.split(/\s+/);
      return [name, sign];
    }),
);
/** Signs that stand between two terms, with a space on either side. */
const BETWEEN = new Set('=<>+−×÷·±∓≤≥≠≈∼≃≡≅∝→⇒⇔∈∉⊂⊆'.split(''));
const NAMES =
  /^(?:sin|cos|tan|cot|sec|csc|log|ln|lg|exp|lim|max|min|sup|inf|det|dim|gcd|deg|arg|mod|bmod)$/;
/** Commands that say how their argument looks. */
const LOOKS =
  /^(?:text\w*|math(?:rm|bf|it|sf|tt|cal|bb|frak|scr|normal)|operatorname|mbox|hbox|boldsymbol|bm|rm|bf|it|emph|displaystyle|textstyle|scriptstyle|scriptscriptstyle|limits|nolimits|left|right|[bB]igg?[lrm]?|underbrace|overbrace|underline|boxed|mathrel|mathop|mathord|mathbin)$/;
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['bar', '¯'],
  ['overline', '¯'],
  ['hat', '^'],
  ['widehat', '^'],
  ['tilde', '~'],
  ['widetilde', '~'],
  ['dot', '˙'],
  ['ddot', '¨'],
  ['vec', '→'],
]);

/** True for text that is written in TeX, as the description of a picture of a formula is. */
export function isTex(text: string): boolean {
  return /\\(?:[a-zA-Z]{2,}|[%,;!&$#{}])|[\^_]\{|^\s*\{.*\}\s*$/s.test(text);
}

/**
 * A formula in TeX as plain text: `\frac{1}{2}` is `½`, `10^{6}` is `10⁶`, `3.2\%` is `3.2%`. A command
 * that is not known keeps its name.
 */
export function texText(tex: string): string {
  const source = tex.slice(0, LONGEST).replace(/^\s*(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])\s*$/g, '');
  const reader = new TexReader(source);
  return reader.terms().text.replace(/\s+/g, ' ').trim();
}

class TexReader {
  readonly #tokens: string[];
  #at = 0;
  #depth = 0;

  constructor(tex: string) {
    this.#tokens =
      tex.replace(/-/g, '−').match(/\\[a-zA-Z]+\*?|\\[\s\S]|\s+|[\d.]*\d|[\s\S]/gu) ?? [];
  }

  /** What follows, up to the end of its group. */
  terms(end?: string): Term {
    const terms: Term[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at] ?? '';
      if (token === end) {
        this.#at += 1;
        break;
      }
      if (token === '^' || token === '_') {
        this.#at += 1;
        const base = terms.pop() ?? NOTHING;
        const script = this.#argument();
        terms.push(token === '^' ? power(base, script) : index(base, script));
        continue;
      }
      terms.push(this.#term());
    }
    return join(spaced(terms));
  }

  #term(): Term {
    const token = this.#tokens[this.#at] ?? '';
    this.#at += 1;
    if (token === '{') return this.#group('}');
    if (/^\s+$/.test(token) || token === '&' || token === '}') return NOTHING;
    if (token === '~') return { text: ' ' };
    return token.startsWith('\\') ? this.#command(token.slice(1)) : { text: token };
  }

  #group(end: string): Term {
    if (this.#depth > DEEPEST) return NOTHING;
    this.#depth += 1;
    const inside = this.terms(end);
    this.#depth -= 1;
    return inside;
  }

  #argument(): Term {
    while (/^\s+$/.test(this.#tokens[this.#at] ?? '')) this.#at += 1;
    const token = this.#tokens[this.#at] ?? '';
    if (this.#depth > DEEPEST) return NOTHING;
    // Without braces an argument is one digit.
    if (/^\d[\d.]/.test(token)) {
      this.#tokens.splice(this.#at, 1, token.charAt(0), token.slice(1));
    }
    this.#depth += 1;
    const argument = this.#term();
    this.#depth -= 1;
    return argument;
  }

  #command(name: string): Term {
    const sign = SIGNS.get(name);
    if (sign !== undefined) return { text: sign };
    if (/^[%#&$_{}|]$/.test(name)) return { text: name };
    if (/^(?:[,:;>! ]|quad|qquad|thinspace|enspace|space|\\)$/.test(name)) {
      return { text: name === '!' ? '' : ' ' };
    }
    if (/^[dtc]?frac$/.test(name)) return fraction(this.#argument(), this.#argument());
    if (name === 'sqrt') return this.#root();
    if (name === 'text' || name === 'mbox' || name === 'textrm') return { text: this.#verbatim() };
    if (NAMES.test(name)) return { text: `${name} ` };
    const accent = ACCENTS.get(name);
    if (accent !== undefined) return accented(this.#argument(), accent);
    if (name === 'begin' || name === 'end') {
      this.#argument();
      return NOTHING;
    }
    if (LOOKS.test(name)) {
      if (this.#tokens[this.#at] === '.' && /^(?:left|right)$/.test(name)) this.#at += 1;
      return NOTHING;
    }
    return applied({ text: name }, NOTHING);
  }

  #root(): Term {
    if (this.#tokens[this.#at] !== '[') return root(this.#argument());
    this.#at += 1;
    const degree = this.#group(']');
    return root(this.#argument(), degree);
  }

  /** Words, whose spaces count. */
  #verbatim(): string {
    if (this.#tokens[this.#at] !== '{') return this.#argument().text;
    const end = this.#tokens.indexOf('}', this.#at);
    const words = this.#tokens.slice(this.#at + 1, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#tokens.length : end + 1;
    return words.join('').replaceAll('−', '-').replace(/\\(.)/g, '$1');
  }
}

function spaced(terms: readonly Term[]): Term[] {
  const filled = terms.filter(({ text }) => text !== '');
  return filled.map((term, at) => {
    const before = filled[at - 1]?.text.trim() ?? '';
    const isBetween =
      BETWEEN.has(term.text) &&
      before !== '' &&
      !/[([{,;=<>×÷·]$/.test(before) &&
      at < filled.length - 1;
    if (isBetween) return { text: ` ${term.text} ` };
    return term.text === ',' && at < filled.length - 1 && at > 0 ? { text: ', ' } : term;
  });
}
