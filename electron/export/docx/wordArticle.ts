import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { InlineMark } from '../../../shared/article/block';
import { assertNever } from '../../../shared/assertNever';
import { PICTURE_LABEL } from '../../../shared/report/model/reportedClaim';
import type { ArticleBlock, Covering, ReportModel, Run } from '../../../shared/report/report';
import { hasRightToLeft, runsRightToLeft } from '../../../shared/report/words/directionRuns';
import { safeAddress } from '../../../shared/report/words/safeAddress';
import { visibleText } from '../../../shared/report/words/visibleText';
import { gridTable } from './gridTable';
import type { WordLists } from './wordLists';
import {
  CAPTION_STYLE,
  CODE_FONT,
  CODE_STYLE,
  LINK_STYLE,
  PICTURE_STYLE,
  QUOTE_STYLE,
  RULE_STYLE,
} from './wordReportStyles';
import { type RunLook, wordRuns } from './wordText';

/** A comment that the article refers to. */
export interface PlacedClaim {
  /** Of the comment: 0 for the first in the article, and so on. */
  readonly id: number;
  /** The claim's number. */
  readonly claim: number;
}

export interface WordArticle {
  readonly children: FileChild[];
  /** One for each place of a claim that has letters, in the order in which the places begin. */
  readonly placed: readonly PlacedClaim[];
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** The article as Word text of which every claim's words are the range of a comment. */
export function wordArticle(model: ReportModel, lists: WordLists): WordArticle {
  const writer = new ArticleWriter(model.direction, lists);
  for (const block of model.article) writer.add(block);
  writer.endTable();
  return { children: writer.children, placed: writer.placed };
}

class ArticleWriter {
  readonly children: FileChild[] = [];
  readonly placed: PlacedClaim[] = [];
  readonly #direction: ReportModel['direction'];
  readonly #lists: WordLists;
  /** The comments whose ranges have begun, by the place they stand for. */
  readonly #ids = new Map<Covering, number>();
  #rows: ArticleBlock[] = [];
  #isAfterTable = false;

  constructor(direction: ReportModel['direction'], lists: WordLists) {
    this.#direction = direction;
    this.#lists = lists;
  }

  add(block: ArticleBlock): void {
    if (block.type === 'tableRow') {
      this.#rows.push(block);
      return;
    }
    this.endTable();
    const runs = block.cells[0] ?? [];
    if (block.alt) this.children.push(this.#picture(block.alt));
    // A picture of which nothing is said leaves nothing to read.
    if (block.type === 'figure' && runs.length === 0) return;
    const apart = this.#isAfterTable ? { spacing: { before: 200 } } : {};
    this.#isAfterTable = false;
    this.children.push(this.#paragraph(runs, { ...apart, ...this.#lookOf(block) }));
  }

  endTable(): void {
    const rows = this.#rows.splice(0);
    if (rows.length === 0) return;
    const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
    const cell = (runs: readonly Run[]) => this.#paragraph(runs, { spacing: { after: 40 } });
    this.children.push(
      gridTable(
        rows.map((row) => ({
          isHead: row.header === true,
          cells: Array.from({ length: columns }, (_, column) => cell(row.cells[column] ?? [])),
        })),
        this.#direction === 'rtl',
      ),
    );
    this.#isAfterTable = true;
  }

  #lookOf(block: ArticleBlock): IParagraphOptions {
    switch (block.type) {
      case 'paragraph':
      case 'tableRow':
        return {};
      case 'heading':
        return { heading: HEADINGS[Math.min(6, Math.max(1, block.level ?? 1)) - 1] };
      case 'quotation':
        return { style: QUOTE_STYLE };
      case 'figure':
        return { style: CAPTION_STYLE };
      case 'rule':
        return { style: RULE_STYLE };
      case 'listItem':
        return { numbering: this.#lists.item(block.level ?? 1, block.number) };
      default:
        return assertNever(block.type);
    }
  }

  #picture(alt: string): Paragraph {
    const look = hasRightToLeft(alt) ? { rightToLeft: true } : {};
    return new Paragraph({
      style: PICTURE_STYLE,
      children: wordRuns(`${PICTURE_LABEL}${visibleText(alt)}`, look),
    });
  }

  #paragraph(runs: readonly Run[], look: IParagraphOptions): Paragraph {
    const text = runs.map((run) => run.text).join('');
    const isBidirectional =
      this.#direction === 'rtl' || (this.#direction === 'auto' && runsRightToLeft(text));
    return new Paragraph({
      ...look,
      ...(isBidirectional && { bidirectional: true }),
      children: runs.flatMap((run) => this.#run(run)),
    });
  }

  #run(run: Run): ParagraphChild[] {
    const children: ParagraphChild[] = [];
    for (const covering of run.claims) {
      if (this.#ids.has(covering)) continue;
      const id = this.placed.length;
      this.placed.push({ id, claim: covering.number });
      this.#ids.set(covering, id);
      children.push(new CommentRangeStart(id));
    }
    children.push(...markedText(run.text, run.marks));
    for (const covering of run.ends) {
      const id = this.#ids.get(covering);
      if (id === undefined) continue;
      children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
    }
    return children;
  }
}

function markedText(text: string, marks: readonly InlineMark[]): ParagraphChild[] {
  const look: { -readonly [K in keyof RunLook]: RunLook[K] } = {};
  let link: string | undefined;
  if (hasRightToLeft(text)) look.rightToLeft = true;
  for (const mark of marks) {
    if (typeof mark === 'object') link = safeAddress(mark.link)?.href;
    else Object.assign(look, lookOfMark(mark));
  }
  // A run of Word stands below the line or above it, never both.
  if (look.superScript) delete look.subScript;
  if (link === undefined) return wordRuns(text, look);
  return [
    new ExternalHyperlink({ link, children: wordRuns(text, { ...look, style: LINK_STYLE }) }),
  ];
}

function lookOfMark(mark: Exclude<InlineMark, object>): RunLook {
  switch (mark) {
    case 'strong':
      return { bold: true };
    case 'em':
      return { italics: true };
    case 'underline':
      return { underline: {} };
    case 'strike':
      return { strike: true };
    case 'sub':
      return { subScript: true };
    case 'sup':
      return { superScript: true };
    case 'code':
      return { font: CODE_FONT, style: CODE_STYLE };
    default:
      return assertNever(mark);
  }
}
