/** What stands between two lines once they are one, and the first without a hyphen that only divided a word. */
export interface LineJoint {
  readonly end: string;
  readonly between: '' | ' ';
  /** True if a hyphen was taken away. */
  readonly divided?: boolean;
}

/** How a document itself writes. */
export interface KnownWords {
  /** True for a word that stands where no line ends; small letters. */
  has(word: string): boolean;
  /** True if so few of its lines end with a hyphen that it divides no words. */
  readonly dividesNone: boolean;
}

const HYPHEN = /[-\u2010]$/u;
/** The word before a hyphen at the end of a line. */
const HEAD = /(?:^|[^\p{L}\p{M}\p{N}'’.-])([\p{L}\p{M}\p{N}'’.-]*)[-\u2010]$/u;
const TAIL = /^[\p{L}\p{M}'’-]+/u;
const ADDRESS = /(?:https?:\/\/|www\.|\S@)\S*$/iu;
/** What goes on with an address is no word of a sentence. */
const ADDRESS_PART = /^[\w%~#?&=+.:@/-]+/u;
/** Words between two of which the second or the first is shortened: “short- and long-term”. */
const BETWEEN_SHORTENED = /^(?:and|or|und|oder|bzw|sowie|och|eller|og)$/iu;
/** First parts of words that keep their hyphen; hardly any longer word is divided after them. */
const FIRST_PARTS =
  /^(?:well|self|non|ill|co|ex|anti|pre|post|pro|mid|half|all|cross|high|low|long|short|full|part|far|hard|soft|old|new|good|free|large|small|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|double|single|multi|vice|so|much|ever|then|north|south|east|west|off|on|by|to|up|out)$/iu;
/** Parts that keep it before the vowel that they end with: “anti-inflation”, “re-elected”. */
const PREFIXES = /^(?:anti|co|de|micro|multi|pre|re|semi|pro|neo|ultra|intra|extra|meta)$/iu;
/** What goes on after “co-”. */
const CO_PARTS =
  /^(?:operat|ordinat|found|author|host|chair|pilot|work|own|opt|educat|exist|star|pay|sign|writ|direct)/iu;
/** Second parts that those words and others have: “well-known”, “state-owned”. */
const SECOND_PARTS =
  /^(?:known|off|paid|being|based|owned|backed|funded|related|style|sized?|wide|term|time|range|scale|level|class|old|year|years|month|day|week|hour|mile|man|woman|minded|friendly|free|elect|made|born|called|run|round|to|in|up|out|by|law|profit|fold|party|bit|third|thirds|quarter|half|century|established|educated|informed|meaning|intentioned|respected|documented|received|equipped|defen[cs]e|employed|employment|esteem|governing|government|sufficient|sufficiency|interest|conscious|evident|pity|control|help|imposed|proclaimed|taught|winning|existent|existing|essential|fiction|stop|violent|violence|binding|compliance|partisan|resident|native|white|smoking|member|president|chair|chancellor|minister|speed|quality|profile|ranking|risk|rise|tech|income|cost|carbon|emission|lying|standing|lasting|running|distance|haul|lived|sighted|reaching|flung|fetched|right|left|working|wing|wired|hit|fought|earned|line|cover|earth|hearted|spoken|fashioned|age|fangled|looking|natured|market|trade|press|hand|rate|degree|person|edged|digit|handed|storey|story|bedroom|way|lane|wheel|door|part|nationals?|purpose|needed|growing|present|changing|eastern?|western?|war|pandemic|election|dated|school|air|fifties|sixties|seventies|eighties|nineties|five|six|seven|eight|nine|one|two|three|four)$/iu;

/**
 * Joins the text before the end of a line to the next line, where a hyphen or an address may be broken. A hyphen
 * divides a word unless what stands around it says that it belongs there: a figure or a single letter before it,
 * a capital or a further hyphen after it, how the document writes the word elsewhere, parts that English
 * writes with a hyphen, a shortened word before “and”, or an address. Nothing but a hyphen is ever taken away.
 */
export function joinLineEnd(end: string, start: string, words: KnownWords): LineJoint {
  if (end.endsWith('\u00ad')) return { end: end.slice(0, -1), between: '', divided: true };
  if (goesOnInAddress(end, start)) return { end, between: '' };
  if (HYPHEN.test(end)) return joinHyphen(end, start, words);
  if (/\p{N}[\u2011\u2013/]$/u.test(end) && /^\p{N}/u.test(start)) return { end, between: '' };
  if (/[\p{L}\p{N}][\u2011\u2014/]$/u.test(end)) return { end, between: '' };
  return { end, between: ' ' };
}

function goesOnInAddress(end: string, start: string): boolean {
  if (!ADDRESS.test(end)) return false;
  const [part = ''] = ADDRESS_PART.exec(start) ?? [];
  // A slash, a hyphen and the like cannot end an address that a sentence goes on after.
  if (/[-/_?&=#%~+]$/u.test(end)) return part !== '';
  return /^(?:[/?&=#%_]|\.\p{Ll})/u.test(part);
}

function joinHyphen(end: string, start: string, words: KnownWords): LineJoint {
  const kept: LineJoint = { end, between: '' };
  const head = HEAD.exec(end)?.[1] ?? '';
  const tail = TAIL.exec(start)?.[0] ?? '';
  // A dash between words.
  if (head === '' && /\s[-\u2010]$/u.test(end)) return { end, between: ' ' };
  if (head === '' || tail === '')
    return /^[\p{N}\p{L}]/u.test(start) ? kept : { end, between: ' ' };
  if (BETWEEN_SHORTENED.test(tail)) return { end, between: ' ' };
  if (!/^\p{Ll}|^\p{Lo}/u.test(tail)) return kept;
  if (!/[\p{L}\p{M}]$/u.test(head) || /\p{N}/u.test(head)) return kept;
  const letters = head.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 1 || /^\p{Lu}{2,}$/u.test(letters)) return kept;
  const whole = words.has(plainWord(head + tail));
  const hyphened = words.has(plainWord(`${head}-${tail}`));
  if (whole !== hyphened) return hyphened ? kept : dividedAt(end);
  // Words that have a hyphen are not divided a second time.
  if (/[\p{L}]-/u.test(head) || /-\p{L}/u.test(tail)) return kept;
  const isCompound =
    words.dividesNone ||
    (PREFIXES.test(head) && head.at(-1)?.toLowerCase() === tail[0]) ||
    (/^co$/iu.test(head) && CO_PARTS.test(tail)) ||
    (SECOND_PARTS.test(tail) && (FIRST_PARTS.test(head) || isOwnWord(head, tail, words)));
  return isCompound ? kept : dividedAt(end);
}

/** True if both parts of a longer word are words that the document has elsewhere. */
function isOwnWord(head: string, tail: string, words: KnownWords): boolean {
  return head.length >= 4 && words.has(plainWord(head)) && words.has(plainWord(tail));
}

function dividedAt(end: string): LineJoint {
  return { end: end.slice(0, -1), between: '', divided: true };
}

/** A word as it is compared: small letters, one kind of hyphen, no marks around it. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u2010', '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
