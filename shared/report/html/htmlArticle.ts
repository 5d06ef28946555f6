import type { InlineMark } from '../../article/block';
import { assertNever } from '../../assertNever';
import type { ArticleBlock, Covering, MarginNote, ReportModel, Run } from '../report';
import { claimNumbers } from '../words/listWords';
import { safeAddress } from '../words/safeAddress';
import { visibleText } from '../words/visibleText';
import { escapeHtml } from './escapeHtml';
import { phrase, words } from './html';
import { htmlNote } from './htmlNote';
import { nestRuns } from './nestRuns';

/** The article with its claims underlined and numbered, and the notes beside it. */
export function htmlArticle(model: ReportModel): string {
  const lang = model.language ? ` lang="${escapeHtml(model.language)}"` : '';
  const numbered = new Set<number>();
  const rows = groupRows(model.article).map((group, at) => {
    const notes = group.flatMap((block) => block.notes).map(marginNote);
    // Before the text, so that they can float beside its first line; `aria-owns` has them read after it.
    const beside =
      notes.length > 0 ? `<div class="notes" id="notes-${at}">${notes.join('')}</div>` : '';
    const owns = beside && ` aria-owns="notes-${at}"`;
    return `<div class="row"${owns}>${beside}<div class="text"${lang} dir="${model.direction}">${groupHtml(group, numbered)}</div></div>`;
  });
  return `<div class="article">${rows.join('\n')}</div>`;
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

function groupHtml(group: Group, numbered: Set<number>): string {
  const [first] = group;
  const inline = (block: ArticleBlock) => cellHtml(block, 0, numbered);
  switch (first.type) {
    case 'paragraph':
      return `<p${short(first)}>${inline(first)}</p>`;
    case 'heading': {
      // A heading without words would be one to nowhere.
      if (isBlank(first)) return `<p>${inline(first)}</p>`;
      const level = Math.min(6, (first.level ?? 1) + 2);
      return `<h${level}>${inline(first)}</h${level}>`;
    }
    case 'quotation':
      return `<blockquote><p${short(first)}>${inline(first)}</p></blockquote>`;
    case 'figure':
      return `<figure${short(first)}>${picture(first.alt)}${caption(inline(first))}</figure>`;
    case 'rule':
      return '<hr>';
    case 'listItem':
      return lists(group)
        .map((items) => listHtml(items, numbered))
        .join('');
    case 'tableRow':
      return tableHtml(group, numbered);
  }
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
function tableHtml(rows: Group, numbered: Set<number>): string {
  const found = rows.findIndex(({ header }) => !header);
  const heads = found === -1 ? rows.length : found;
  const part = (name: string, of: readonly ArticleBlock[]) =>
    of.length > 0 ? `<${name}>${of.map((row) => rowHtml(row, numbered)).join('')}</${name}>` : '';
  return `<table>${part('thead', rows.slice(0, heads))}${part('tbody', rows.slice(heads))}</table>`;
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

function listHtml(group: Group, numbered: Set<number>): string {
  const [{ level = 1, number }] = group;
  const name = number === undefined ? 'ul' : 'ol';
  const items = group.map((item) => {
    const value = item.number === undefined ? '' : ` value="${item.number}"`;
    return `<li${value}>${cellHtml(item, 0, numbered)}</li>`;
  });
  return `<${name} class="lv${Math.min(4, level)}">${items.join('')}</${name}>`;
}

function rowHtml(row: ArticleBlock, numbered: Set<number>): string {
  const [open, close] = row.header ? ['<th scope="col">', '</th>'] : ['<td>', '</td>'];
  const cells = row.cells.map((_, index) => `${open}${cellHtml(row, index, numbered)}${close}`);
  return `<tr${short(row)}>${cells.join('')}</tr>`;
}

function cellHtml(block: ArticleBlock, cell: number, numbered: Set<number>): string {
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
