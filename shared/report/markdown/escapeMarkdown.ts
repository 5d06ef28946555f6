import { oneLine } from '../../oneLine';
import { trimEndOf } from '../../trimEndOf';
import { visibleText } from '../words/visibleText';

/** What means something wherever it stands: an escape, code, a link, HTML, a reference, an address. */
const ANYWHERE = [
  /\\(?![a-z0-9 ])/i,
  /[`[]/,
  /<(?![ \d=])/,
  // What follows the end of the text is not known.
  /&(?=#?\w+;|#?\w*$)/,
  // Emphasis does not begin or end between spaces, nor with a low line within a word.
  /(?<! )[*~]|[*~](?! )/,
  /(?<![ \p{L}\p{N}])_|_(?![ \p{L}\p{N}])|(?<= )_(?! )|(?<! )_(?= )/u,
  // Some programs set what ends so as a formula.
  /(?<=\S)\$(?![\p{L}\p{N}])/u,
  // Without a scheme too, many programs make links of what looks like an address.
  /(?<=\b(?:https?|ftp|mailto|xmpp)):(?=\S)/i,
  /(?<=\bwww)\./i,
  /(?<=[\w.+-])@(?=[\w-])/,
];
/** What means something only where a line begins. */
const AT_BEGINNING = [/^(?:>|[-+](?=[- ]|$)|#(?=#{0,5}(?: |$)))/, /(?<=^\d{1,9})[.)](?= |$)/];
const MEANINGFUL = new RegExp(
  [...ANYWHERE, ...AT_BEGINNING].map(({ source }) => source).join('|'),
  'giu',
);

/**
 * Text as CommonMark shows it, whatever it contains: no character of it can start a heading, list,
 * link or HTML, wherever in a line it stands. Only what would mean something at its place is escaped, so
 * that the source reads well, too. Within a table bars have to be escaped besides. Answers one line.
 */
export function escapeMarkdown(text: string): string {
  const line = oneLine(visibleText(text).trim());
  const words = trimEndOf(line, /#/);
  // A heading may end with them, apart from its words.
  const isClosing = words === '' || words.endsWith(' ');
  return isClosing
    ? words.replace(MEANINGFUL, '\\$&') + line.slice(words.length).replaceAll('#', '\\#')
    : line.replace(MEANINGFUL, '\\$&');
}
