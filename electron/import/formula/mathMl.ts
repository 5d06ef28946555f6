import { accented, fraction, grid, index, join, power, root, type Term } from './terms';

/** An element of MathML, of whichever tree it is a part. */
export interface MathNode {
  /** The local name. */
  readonly name: string;
  /** The text directly in it. */
  readonly text: string;
  readonly children: readonly MathNode[];
  attribute(name: string): string | undefined;
}

const NOTHING: Term = { text: '' };
/** What stands between two terms has a space on either side. */
const BETWEEN = /^(?:[=≠≈≃≅≡<>≤≥≪≫+−×÷⋅·±∓→⇒⇔∈∉⊂⊆∪∩∧∨∝∼]|-)$/u;
/** Signs that are not shown: application, times, separator, plus. */
const UNSEEN = /[\u2061-\u2064\u200b]/g;

/** A formula in MathML as plain text: `½`, `10⁶`, `√(a + b)`. */
export function mathMlText(formula: MathNode): string {
  return row(formula.children).text.replace(/\s+/g, ' ').trim();
}

function row(nodes: readonly MathNode[]): Term {
  const terms: Term[] = [];
  const lastFilled = nodes.findLastIndex(isFilled);
  let last = '';
  for (const [at, node] of nodes.entries()) {
    const term = read(node);
    const hasLeft = last !== '' && !/[\s([{|,;]/.test(last);
    const hasRight = at < lastFilled;
    last = term.text.slice(-1) || last;
    if (node.name === 'mo' && hasLeft && hasRight && BETWEEN.test(term.text)) {
      terms.push({ text: ` ${term.text} ` });
    } else if (node.name === 'mo' && /^[,;]$/.test(term.text) && hasRight) {
      terms.push({ text: `${term.text} ` });
    } else {
      terms.push(term);
    }
  }
  return join(terms);
}

function isFilled(node: MathNode): boolean {
  return !SKIPPED.has(node.name) && (token(node) !== '' || node.children.some(isFilled));
}
const SKIPPED = new Set(['annotation', 'annotation-xml', 'mphantom', 'mspace', 'script', 'style']);

function token(node: MathNode): string {
  return node.text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

function read(node: MathNode): Term {
  if (SKIPPED.has(node.name)) return NOTHING;
  const at = (place: number) => {
    const child = node.children[place];
    return child ? read(child) : NOTHING;
  };
  switch (node.name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
      return { text: `${token(node)}${row(node.children).text}` };
    case 'mtext': {
      const text = node.text.replace(UNSEEN, '').replace(/[\s\u00a0]+/g, ' ');
      return { text: `${text}${row(node.children).text}` };
    }
    case 'mfrac':
      return /^0(?:\D|$)/.test(node.attribute('linethickness') ?? '')
        ? grid([[at(0)], [at(1)]])
        : fraction(at(0), at(1));
    case 'msqrt':
      return root(row(node.children));
    case 'mroot':
      return root(at(0), at(1));
    case 'msup':
      return power(at(0), at(1));
    case 'msub':
    case 'munder':
      return index(at(0), at(1));
    case 'msubsup':
    case 'munderover':
      return power(index(at(0), at(1)), at(2));
    case 'mover':
      return over(at(0), at(1));
    case 'mmultiscripts':
      return scripts(node);
    case 'mfenced':
      return fenced(node);
    case 'mtable':
      return grid(node.children.map(({ children }) => children.map((cell) => row(cell.children))));
    case 'semantics':
    case 'maction':
      return at(0);
    default:
      return row(node.children);
  }
}

function over(base: Term, above: Term): Term {
  const accent = accented(base, above.text);
  return accent.text === base.text.trim() && !/^[\s¯‾―^~ˆ˜_→⏞]*$/.test(above.text)
    ? power(base, above)
    : accent;
}

function fenced(node: MathNode): Term {
  const separators = [...(node.attribute('separators') ?? ',').replace(/\s/g, '')];
  const parts = node.children.map((child, at) => {
    const before = at === 0 ? '' : `${separators[Math.min(at, separators.length) - 1] ?? ''} `;
    return `${before}${read(child).text}`;
  });
  const [open, close] = [node.attribute('open') ?? '(', node.attribute('close') ?? ')'];
  return { text: `${open}${parts.join('')}${close}`, built: true };
}

/** Scripts after the base, in pairs of lower and upper, then those before it. */
function scripts({ children }: MathNode): Term {
  const [base, ...rest] = children;
  const cut = rest.findIndex(({ name }) => name === 'mprescripts');
  const after = cut < 0 ? rest : rest.slice(0, cut);
  const before = cut < 0 ? [] : rest.slice(cut + 1);
  const set = (start: Term, nodes: readonly MathNode[]) => {
    let term = start;
    for (let at = 0; at < nodes.length; at += 2) {
      const [lower, upper] = [nodes[at], nodes[at + 1]];
      if (lower) term = index(term, read(lower));
      if (upper) term = power(term, read(upper));
    }
    return term;
  };
  const shown = set(base ? read(base) : NOTHING, after);
  return join([set(NOTHING, before), { ...shown, built: true }]);
}
