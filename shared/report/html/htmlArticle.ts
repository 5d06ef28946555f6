import type { InlineMark } from '../../article/block';
import { assertNever } from '../../assertNever';
import type { ArticleBlock, Covering, MarginNote, ReportModel, Run } from '../report';
import { claimNumbers } from '../words/listWords';
import { safeAddress } from '../words/safeAddress';
import { visibleText } from '../words/visibleText';
import { escapeHtml } from './escapeHtml';
import { phrase, words } from './html';
import { htmlNote } from './htmlNote';
import { lang } from './lang';
import { nestRuns } from './nestRuns';

/** The article with its claims underlined and numbered, and the notes beside it. */
export function htmlArticle(model: ReportModel): string {
  const numbered = new Set<number>();
  const levels = headingLevels(model.article);
  const said: Said = {
    lang: lang(model.language),
    levelOf: (block) => levels.get(block),
    numbered,
  };
  const rows = groupRows(model.article).map((group, at) => {
    const notes = group.flatMap((block) => block.notes).map(marginNote);
    // Before the text, so that they can float beside its first line; `aria-owns` has them read after it.
    const beside =
      notes.length > 0 ? `<div class="notes" id="notes-${at}">${notes.join('')}</div>` : '';
    const owns = beside && ` aria-owns="notes-${at}"`;
    return `<div class="row"${owns}>${beside}<div class="text" dir="${model.direction}">${groupHtml(group, said)}</div></div>`;
  });
  return `<div class="article">${rows.join('\n')}</div>`;
}

/** How the article's blocks are written. */
interface Said {
  /** The attribute that says in what language; on each block, as PDF's tags take it from there alone. */
  readonly lang: string;
  /** How deep a heading stands in the report. */
  readonly levelOf: (heading: ArticleBlock) => number | undefined;
  /** The claims whose numbers stand somewhere before. */
  readonly numbered: Set<number>;
}

type Group = readonly [ArticleBlock, ...ArticleBlock[]];

/** Rows of one table and items of one list belong together; every other block stands alone. */
function groupRows(blocks: readonly ArticleBlock[]): Group[] {
  const groups: [ArticleBlock, ...ArticleBlock[]][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && joins(group[0], block)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function joins(first: ArticleBlock, block: ArticleBlock): boolean {
  return first.type === block.type && (first.type === 'tableRow' || first.type === 'listItem');
}

function groupHtml(group: Group, said: Said): string {
  const [first] = group;
  const inline = (block: ArticleBlock) => cellHtml(block, 0, said);
  switch (first.type) {
    case 'paragraph':
      return `<p${said.lang}${short(first)}>${inline(first)}</p>`;
    case 'heading':
      return headingHtml(first, said);
    case 'quotation':
      return `<blockquote${said.lang}><p${short(first)}>${inline(first)}</p></blockquote>`;
    case 'figure':
      return figureHtml(first, said);
    case 'rule':
      return '<hr>';
    case 'listItem':
      return lists(group)
        .map((items) => listHtml(items, said))
        .join('');
    case 'tableRow':
      return tableHtml(group, said);
  }
}

function headingHtml(block: ArticleBlock, said: Said): string {
  const text = cellHtml(block, 0, said);
  // A heading without words would be one to nowhere.
  if (isBlank(block)) return `<p>${text}</p>`;
  const level = elementLevel(block);
  const depth = said.levelOf(block) ?? level;
  // Named as in the article, so that an import finds its level again, and told as deep as it stands.
  const told = depth === level ? '' : ` aria-level="${depth}"`;
  return `<h${level}${told}${said.lang}>${text}</h${level}>`;
}

/** Under the report's own title and the head of this part. */
function elementLevel({ level = 1 }: ArticleBlock): number {
  return Math.min(6, level + 2);
}

/** How deep each heading stands: one more than the last heading above it in rank, whatever its level was called. */
function headingLevels(blocks: readonly ArticleBlock[]): ReadonlyMap<ArticleBlock, number> {
  const open: number[] = [];
  const found = new Map<ArticleBlock, number>();
  for (const block of blocks) {
    if (block.type !== 'heading' || isBlank(block)) continue;
    const level = block.level ?? 1;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    found.set(block, Math.min(6, open.length + 2));
  }
  return found;
}

/** Named by its picture or by its caption: in the tags of a PDF a figure without a name says nothing. */
function figureHtml(block: ArticleBlock, said: Said): string {
  const { alt, cells } = block;
  const name =
    alt ||
    cells
      .flat()
      .map(({ text }) => text)
      .join('')
      .trim();
  const label = name && ` aria-label="${escapeHtml(visibleText(name))}"`;
  const text = caption(cellHtml(block, 0, said));
  return `<figure${said.lang}${short(block)}${label}>${picture(alt)}${text}</figure>`;
}

/** A picture by what it shows: the report has no pictures. An import makes a figure of it again. */
function picture(alt: string | undefined): string {
  if (!alt) return '';
  const text = escapeHtml(visibleText(alt));
  return `<div class="alt" role="img" aria-label="${text}">${words(`Picture: ${alt}`)}</div>`;
}

function caption(html: string): string {
  return html && `<figcaption>${html}</figcaption>`;
}

function isBlank({ cells }: ArticleBlock): boolean {
  return cells.flat().every(({ text }) => text.trim() === '');
}

/** Longer text may be cut in two on paper (UTF-16 units). */
const LONGEST_WHOLE = 340;

/** The class of what is too short to be cut in two: beside a float browsers do not heed orphans and widows. */
function short({ cells, alt = '' }: ArticleBlock): string {
  const length = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.length, 0);
  const longest = Math.max(0, ...cells.map(length)) + alt.length;
  return longest <= LONGEST_WHOLE ? ' class="short"' : '';
}

/** The rows that head a table are repeated on each page that it reaches. */
function tableHtml(rows: Group, said: Said): string {
  const found = rows.findIndex(({ header }) => !header);
  const heads = found === -1 ? rows.length : found;
  const part = (name: string, of: readonly ArticleBlock[]) =>
    of.length > 0 ? `<${name}>${of.map((row) => rowHtml(row, said)).join('')}</${name}>` : '';
  return `<table${said.lang}>${part('thead', rows.slice(0, heads))}${part('tbody', rows.slice(heads))}</table>`;
}

/** Items of one level and kind make a list. */
function lists(items: Group): Group[] {
  const found: [ArticleBlock, ...ArticleBlock[]][] = [];
  for (const item of items) {
    const list = found.at(-1);
    const isSame =
      list?.[0].level === item.level &&
      (list?.[0].number === undefined) === (item.number === undefined);
    if (list && isSame) list.push(item);
    else found.push([item]);
  }
  return found;
}

function listHtml(group: Group, said: Said): string {
  const [{ level = 1, number }] = group;
  const name = number === undefined ? 'ul' : 'ol';
  const items = group.map((item) => {
    const value = item.number === undefined ? '' : ` value="${item.number}"`;
    return `<li${value}>${cellHtml(item, 0, said)}</li>`;
  });
  return `<${name}${said.lang} class="lv${Math.min(4, level)}">${items.join('')}</${name}>`;
}

function rowHtml(row: ArticleBlock, said: Said): string {
  const [open, close] = row.header ? ['<th scope="col">', '</th>'] : ['<td>', '</td>'];
  const cells = row.cells.map((_, index) => `${open}${cellHtml(row, index, said)}${close}`);
  return `<tr${short(row)}>${cells.join('')}</tr>`;
}

function cellHtml(block: ArticleBlock, cell: number, { numbered }: Said): string {
  let html = block.paragraph === undefined ? '' : `<span class="pn">${block.paragraph} </span>`;
  let followsNumber = false;
  for (const event of nestRuns(block.cells[cell] ?? [])) {
    switch (event.kind) {
      case 'open':
        html += `<span class="${claimClasses(event.claim)}">`;
        break;
      case 'close':
        html += '</span>';
        break;
      case 'number':
        html += numberHtml(event.claim, followsNumber, numbered);
        followsNumber = true;
        break;
      case 'text':
        html += marked(event.text, event.marks);
        followsNumber = false;
        break;
      default:
        assertNever(event);
    }
  }
  return html;
}

function claimClasses({ hue, lane, line }: Covering): string {
  const classes = ['c', `h-${hue}`, line && `p-${line}`, lane > 0 && `l${Math.min(2, lane)}`];
  return classes.filter(Boolean).join(' ');
}

function numberHtml(
  { number, hue }: Covering,
  followsNumber: boolean,
  numbered: Set<number>,
): string {
  // A claim in several places keeps its target at the first.
  const target = numbered.has(number) ? '' : ` id="text-${number}"`;
  numbered.add(number);
  // In copied and printed text a number does not run on from the word before it.
  const comma = followsNumber ? ', ' : '\u00a0';
  return `<sup class="k h-${hue}"${target}>${comma}<a href="#claim-${number}" aria-label="claim ${number}">${number}</a></sup>`;
}

const ELEMENTS = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
} as const;

function marked(text: string, marks: readonly InlineMark[]): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  for (const mark of [...marks].reverse()) {
    if (typeof mark === 'string') html = `<${ELEMENTS[mark]}>${html}</${ELEMENTS[mark]}>`;
    // A link over nothing but spaces has no name for those who do not see it.
    else if (text.trim() !== '') html = linked(html, mark.link);
  }
  return html;
}

function linked(html: string, link: string): string {
  const safe = safeAddress(link);
  if (!safe) return html;
  return `<a class="link" href="${escapeHtml(safe.href)}" rel="noreferrer nofollow">${html}</a>`;
}

function marginNote(note: MarginNote): string {
  return `<p><b>${phrase(claimNumbers(note.numbers))}</b> ${htmlNote(note)}</p>`;
}
