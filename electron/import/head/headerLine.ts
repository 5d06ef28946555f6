import { findDate } from './findDate';

/** A line above an article's first paragraph that says when, where or by whom it was written. */
export interface HeaderLine {
  /** ISO 8601, as precise as the line. */
  readonly published?: string;
  /** Without the word that introduces it. */
  readonly byline?: string;
}

export interface HeaderLineOptions {
  /** BCP 47, for the names of months. */
  readonly language?: string;
}

const LONGEST_HEADER_LINE = 160;

const DATE_WORDS = new Set(
  `published updated posted created modified last on at date dated first issued
  veröffentlicht aktualisiert stand vom am um uhr publié mis à jour le modifié
  publicado actualizado el atualizado em às as pubblicato il aggiornato alle ore
  gepubliceerd op bijgewerkt опубликовано обновлено дата в г gmt utc est edt cst cdt pst pdt mst mdt
  cet cest bst ist eet eest msk jst aest hrs h`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:mon|diens|donners|frei|sams|sonn)tag$|^mittwoch$|^(?:lun|mar|mercre|jeu|vendre|same)di$|^dimanche$|^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)$|^(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?$|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$/i;

const BYLINE =
  /^(?:(?:written |reported |story |words |text |posted )?by|von|par|por|door|av|af|autor(?:in)?|author|автор|текст|text)(?::\s*|\s+)(?<name>.+)$/iu;

/** Reads a line as dateline, byline or both in one; undefined if it is ordinary text. */
export function readHeaderLine(
  line: string,
  options: HeaderLineOptions = {},
): HeaderLine | undefined {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_HEADER_LINE) return undefined;
  const found = findDate(text, options);
  if (!found) {
    const byline = readByline(text);
    return byline === undefined ? undefined : { byline };
  }
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  const byline = readByline(stripSeparators(before)) ?? readByline(stripSeparators(after));
  if (byline !== undefined) return { byline, published: found.date };
  return isDateSurrounding(before, after) ? { published: found.date } : undefined;
}

/** The name in “By Jane Doe”; undefined if the line is a sentence that happens to begin so. */
export function readByline(line: string): string | undefined {
  const name = BYLINE.exec(line)?.groups?.name?.trim();
  if (name === undefined || name.length > 100 || name.split(/\s+/).length > 14) return undefined;
  if (/[!?;…]$/.test(name) || (/\.$/.test(name) && !/\b(?:\p{Lu}|Jr|Sr|Dr|Inc)\.$/u.test(name))) {
    return undefined;
  }
  const first = name.split(/\s+/, 1)[0] ?? '';
  const looksLikeName = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(first) && !/\d/.test(first);
  return looksLikeName && looksLikeNames(name) ? name : undefined;
}

/** Names are capitalised but for their particles and the words that join or describe them. */
function looksLikeNames(name: string): boolean {
  const beforeRole = name.split(/[,|(·•–—]/, 1)[0] ?? name;
  return beforeRole
    .split(/\s+/)
    .every(
      (word) =>
        !/^\p{Ll}/u.test(word) ||
        /^(?:and|und|et|y|e|en|och|og|with|mit|for|in|of|the|at|de|da|do|dos|das|di|del|della|der|den|van|von|zu|la|le|bin|ibn|al|el|и)$/u.test(
          word,
        ) ||
        /^(?:al-|el-|d['’]|l['’])/u.test(word),
    );
}

/**
 * Beside the date only what belongs to it may stand: words like “published”, a weekday, a place in
 * capitals or capitalised. Anything else makes it a sentence that mentions a day.
 */
function isDateSurrounding(before: string, after: string): boolean {
  const foreign = wordsOf(before).filter((word) => !isDateWord(word));
  const capitalised = foreign.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word));
  const place = capitalised && foreign.length <= 5 && !/[.!?:;]\s+\S/.test(before);
  const trailing = wordsOf(after).filter((word) => !isDateWord(word));
  return (
    (foreign.length === 0 || place) && trailing.length <= 2 && !/[\p{L}]{3,}.*[.!?]$/u.test(after)
  );
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
}

function isDateWord(word: string): boolean {
  return DATE_WORDS.has(word.toLowerCase()) || WEEKDAY.test(word);
}

function stripSeparators(text: string): string {
  return text.replace(/^[\s|,;·•–—-]+|[\s|,;·•–—-]+$/gu, '');
}
