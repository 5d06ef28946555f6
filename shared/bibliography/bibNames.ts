import { plainWords } from '../source/styledText';
import type { ItemName } from './item';
import { fromLatex, toLatex } from './latexText';

/** Names as BibLaTeX writes them: `von Last, Jr, First and {An Organisation}`. */
export function toBibNames(names: readonly ItemName[]): string {
  return names.map(toBibName).join(' and ');
}

function toBibName(name: ItemName): string {
  const { literal, family, given, suffix } = name;
  if (literal !== undefined) return `{${nameLatex(plainWords(literal))}}`;
  const particle = name['non-dropping-particle'];
  const drops = name['dropping-particle'] !== undefined;
  if (family !== undefined && given === undefined && suffix === undefined && !drops && !particle) {
    return familyPart(family);
  }
  const isShort =
    family !== undefined &&
    given !== undefined &&
    !drops &&
    (particle === undefined || /^\p{Ll}\S*(?: \p{Ll}\S*)*$/u.test(particle));
  if (!isShort) {
    const parts = [family, given, suffix, particle, name['dropping-particle']];
    if (parts.every((part) => part === undefined || isPlainPart(part))) return toExtendedName(name);
  }
  // What the extended form cannot say belongs to the family name.
  const before = [name['dropping-particle'], particle].filter(Boolean).join(' ');
  const last = isShort
    ? [particle && nameLatex(particle), family && familyPart(family)].filter(Boolean).join(' ')
    : familyPart([before, family].filter(Boolean).join(' '));
  const parts = [last, suffix && namePart(suffix), given && namePart(given)].filter(Boolean);
  const line = parts.join(', ');
  if (line.split(',').length <= MOST_COMMAS + 1) return line;
  const whole = [[before, family].filter(Boolean).join(' '), suffix, given];
  return whole.flatMap((part) => (part ? [`{${nameLatex(part)}}`] : [])).join(', ');
}

/** Biber counts them in braces too, unless a name begins and ends with braces. */
const MOST_COMMAS = 2;

/** No sign and no word that has a meaning of its own between names. */
function isPlainPart(part: string): boolean {
  return !/[,={}\\"]|\band\b|\bothers\b/i.test(part);
}

/** Braces keep together what would be divided. */
function namePart(part: string): string {
  return /[,={}\\]|\b(?:and|others)\b/i.test(part) ? `{${nameLatex(part)}}` : nameLatex(part);
}

/** Of a family name the small words would be taken for particles, and its first words for given names. */
function familyPart(family: string): string {
  return /\s|^\P{L}*\p{Ll}/u.test(family) ? `{${nameLatex(family)}}` : namePart(family);
}

/** The form of biber 2.8 and later that names each part. It reads no quotation marks and no braces. */
function toExtendedName(name: ItemName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const parts: [string, string | undefined][] = [
    ['family', name.family],
    ['given', name.given],
    ['prefix', particle],
    ['suffix', name.suffix],
  ];
  const written = parts.flatMap(([part, text]) => (text ? [`${part}={${nameLatex(text)}}`] : []));
  if (particle) written.push(`useprefix=${name['non-dropping-particle'] ? 'true' : 'false'}`);
  return written.join(', ');
}

/** Biber takes a tilde for a space, however it is written. */
function nameLatex(text: string): string {
  return toLatex(text.replaceAll('~', '∼'));
}

export interface BibNames {
  readonly names: readonly ItemName[];
  readonly unknown: readonly string[];
  /** The list ends with "and others". */
  readonly hasOthers: boolean;
}

/** Reads a list of names (btxdoc, section 4, and biblatex 3.20, section 2.3.3). */
export function fromBibNames(value: string): BibNames {
  const unknown = new Set<string>();
  const read = (latex: string | undefined) => {
    const { text, unknown: commands } = fromLatex(latex ?? '');
    for (const command of commands) unknown.add(command);
    return text;
  };
  const line = value.replace(/[ \t\r\n]+/g, ' ').trim();
  const written = splitOutside(line, / and(?= )/iy).map((name) => name.trim());
  const hasOthers = written.at(-1)?.toLowerCase() === 'others';
  const names = (hasOthers ? written.slice(0, -1) : written).flatMap((name) => {
    const made = /^\s*(?:family|given|prefix|suffix)\s*=/i.test(name)
      ? extendedName(name, read)
      : shortName(name, read);
    return Object.values(made).some((part) => part !== undefined) ? [onlyGiven(made)] : [];
  });
  return { names, unknown: [...unknown], hasOthers };
}

type MaybeName = { readonly [P in keyof ItemName]: ItemName[P] | undefined };
type Read = (latex: string | undefined) => string | undefined;

function onlyGiven(name: MaybeName): ItemName {
  return Object.fromEntries(Object.entries(name).filter(([, part]) => part !== undefined));
}

function extendedName(name: string, read: Read): MaybeName {
  const parts = new Map(
    splitOutside(name, /,/y).map((part): [string, string] => {
      const equals = part.indexOf('=');
      const value = part.slice(equals + 1).trim();
      return [part.slice(0, equals).trim().toLowerCase(), value.replace(/^"(.*)"$/s, '$1')];
    }),
  );
  const particle = read(parts.get('prefix'));
  const drops = parts.get('useprefix')?.toLowerCase() === 'false';
  return {
    family: read(parts.get('family')),
    given: read(parts.get('given')),
    suffix: read(parts.get('suffix')),
    [drops ? 'dropping-particle' : 'non-dropping-particle']: particle,
  };
}

function shortName(name: string, read: Read): MaybeName {
  if (isOneGroup(name)) return { literal: read(name) };
  const [last = '', ...rest] = splitOutside(name, /,/y);
  if (rest.length > 0) {
    const given = read(rest.at(-1));
    const suffix = rest.length > 1 ? read(rest.slice(0, -1).join(' ')) : undefined;
    const [particle, family] = splitParticle(wordsOf(last));
    return {
      family: read(family.join(' ')),
      given,
      suffix,
      'non-dropping-particle': read(particle.join(' ')),
    };
  }
  const words = wordsOf(name);
  const particleAt = words.findIndex((word, at) => at < words.length - 1 && isSmall(word));
  if (particleAt < 0) {
    return { family: read(words.at(-1)), given: read(words.slice(0, -1).join(' ')) };
  }
  const [particle, family] = splitParticle(words.slice(particleAt));
  return {
    family: read(family.join(' ')),
    given: read(words.slice(0, particleAt).join(' ')),
    'non-dropping-particle': read(particle.join(' ')),
  };
}

/** The last word is always of the family name, and before it all up to the last small one is not. */
function splitParticle(words: readonly string[]): [particle: string[], family: string[]] {
  const lastSmall = words.findLastIndex((word, at) => at < words.length - 1 && isSmall(word));
  return [words.slice(0, lastSmall + 1), words.slice(lastSmall + 1)];
}

function isSmall(word: string): boolean {
  return !word.startsWith('{') && /^\P{L}*\p{Ll}/u.test(fromLatex(word).text ?? '');
}

function wordsOf(text: string): string[] {
  return splitOutside(text.trim(), /[ ~]+/y).filter((word) => word !== '');
}

function isOneGroup(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < name.length - 1; at += 1) {
    if (name[at] === '{') depth += 1;
    else if (name[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** Splits where `separator` (sticky) matches outside of braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth > 0) continue;
    separator.lastIndex = at;
    const match = separator.exec(text);
    if (!match) continue;
    parts.push(text.slice(from, at));
    from = at + match[0].length;
    at = from - 1;
  }
  parts.push(text.slice(from));
  return parts;
}
