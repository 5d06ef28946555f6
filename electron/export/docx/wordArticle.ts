import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { InlineMark } from '../../../shared/article/block';
import { assertNever } from '../../../shared/assertNever';
import { PICTURE_LABEL } from '../../../shared/report/model/reportedClaim';
import type { ArticleBlock, Covering, ReportModel, Run } from '../../../shared/report/report';
import { type Direction, runsRightToLeft } from '../../../shared/report/words/directionRuns';
import { safeAddress } from '../../../shared/report/words/safeAddress';
import { visibleText } from '../../../shared/report/words/visibleText';
import type { Signature } from './commentSignature';
import { gridTable } from './gridTable';
import { proposedWordings } from './proposedWordings';
import { TrackedPlace } from './trackedPlace';
import type { WordLinks } from './wordLinks';
import type { WordLists } from './wordLists';
import {
  CAPTION_STYLE,
  CODE_FONT,
  CODE_STYLE,
  LINK_STYLE,
  NUMBER_STYLE,
  PARAGRAPH_NUMBER_STYLE,
  PICTURE_STYLE,
  QUOTE_INDENT,
  QUOTE_STYLE,
  RULE_STYLE,
} from './wordReportStyles';
import { directedOptions, type RunLook, sentenceRuns, wordRuns } from './wordText';

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
  /** True if it has tracked changes. */
  readonly hasChanges: boolean;
}

/** What the article is written with, beside its text. */
export interface ArticleMeans {
  readonly lists: WordLists;
  readonly links: WordLinks;
  /** Who proposes a wording for a claim, and as of when. */
  readonly signatureOf: (claim: number) => Signature;
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/**
 * The article as Word text of which every claim's words are the range of a comment, with the claim's number behind
 * them. Proposed wordings are tracked changes.
 */
export function wordArticle(model: ReportModel, means: ArticleMeans): WordArticle {
  const writer = new ArticleWriter(model, means);
  for (const block of model.article) writer.add(block);
  writer.endTable();
  const { children, placed, hasChanges } = writer;
  return { children, placed, hasChanges };
}

class ArticleWriter {
  readonly children: FileChild[] = [];
  readonly placed: PlacedClaim[] = [];
  readonly #direction: ReportModel['direction'];
  readonly #means: ArticleMeans;
  /** The comments whose ranges have begun, by the place they stand for. */
  readonly #ids = new Map<Covering, number>();
  readonly #tracked: ReadonlyMap<Covering, TrackedPlace>;
  #changes = 0;
  /** The way that the paragraph runs which is being written. */
  #around: Direction = 'ltr';
  #rows: ArticleBlock[] = [];
  #isAfterTable = false;

  constructor(model: ReportModel, means: ArticleMeans) {
    this.#direction = model.direction;
    this.#means = means;
    this.#tracked = new Map(
      [...proposedWordings(model)].map(([place, rewording]) => [
        place,
        new TrackedPlace(rewording),
      ]),
    );
  }

  get hasChanges(): boolean {
    return this.#changes > 0;
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
    const look = { ...apart, ...this.#lookOf(block), ...numberedLook(block) };
    this.children.push(this.#paragraph(runs, look, paragraphNumber(block)));
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
        return { numbering: this.#means.lists.item(block.level ?? 1, block.number) };
      default:
        return assertNever(block.type);
    }
  }

  #picture(alt: string): Paragraph {
    return new Paragraph({
      style: PICTURE_STYLE,
      children: [...wordRuns(PICTURE_LABEL), ...sentenceRuns(visibleText(alt))],
    });
  }

  #paragraph(
    runs: readonly Run[],
    look: IParagraphOptions,
    number: readonly TextRun[] = [],
  ): Paragraph {
    const text = runs.map((run) => run.text).join('');
    this.#around = this.#direction === 'auto' ? directionOf(text) : this.#direction;
    return new Paragraph({
      ...look,
      ...(this.#around === 'rtl' && { bidirectional: true }),
      children: [...number, ...runs.flatMap((run) => this.#run(run))],
    });
  }

  #run(run: Run): ParagraphChild[] {
    const children: ParagraphChild[] = [];
    for (const covering of run.claims) {
      if (!this.#ids.has(covering)) children.push(...this.#begin(covering, run));
    }
    const covering = run.claims.find((each) => this.#tracked.has(each));
    const reworded = covering && this.#reworded(covering, run);
    children.push(...(reworded ?? this.#marked(run.text, run.marks)));
    for (const each of run.ends) children.push(...this.#end(each, run));
    return [...children, ...this.#numbers(run.ends)];
  }

  /** The run with what a proposed wording takes away of it; undefined where none is proposed. */
  #reworded(covering: Covering, run: Run): ParagraphChild[] | undefined {
    const cut = this.#tracked.get(covering)?.cut(run);
    if (!cut) return undefined;
    const { marks } = run;
    return [
      ...this.#marked(cut.kept, marks),
      ...this.#marked(cut.deleted, marks, this.#deletion(covering)),
      ...(cut.rest === '' ? [] : this.#inserted(covering, run)),
      ...this.#marked(cut.rest, marks),
    ];
  }

  #begin(covering: Covering, run: Run): ParagraphChild[] {
    const id = this.placed.length;
    const { number } = covering;
    this.placed.push({ id, claim: number });
    this.#ids.set(covering, id);
    const start = [...this.#means.links.target('place', number), new CommentRangeStart(id)];
    const isAhead = this.#tracked.get(covering)?.isAhead;
    return isAhead ? [...start, ...this.#inserted(covering, run)] : start;
  }

  #end(covering: Covering, run: Run): ParagraphChild[] {
    const id = this.#ids.get(covering);
    if (id === undefined) return [];
    return [
      ...this.#inserted(covering, run),
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  }

  /** The numbers of claims that end together; in copied text none runs on from the word before it. */
  #numbers(ends: readonly Covering[]): ParagraphChild[] {
    return ends.flatMap(({ number }, index) => [
      new TextRun({ style: NUMBER_STYLE, text: index === 0 ? '\u00a0' : ', ' }),
      ...this.#means.links.to('summary', number, [
        new TextRun({ style: NUMBER_STYLE, text: String(number) }),
      ]),
    ]);
  }

  /** The words proposed for a place, once; `run` is the one that they stand beside. */
  #inserted(covering: Covering, run: Run): ParagraphChild[] {
    const insertion = this.#tracked.get(covering)?.insert(run.marks);
    if (!insertion) return [];
    return this.#marked(
      insertion.text,
      insertion.marks,
      (options) => new InsertedTextRun({ ...options, ...this.#change(covering) }),
    );
  }

  #deletion(covering: Covering): MakeRun {
    return (options) => new DeletedTextRun({ ...options, ...this.#change(covering) });
  }

  /** Text with its looks; what runs against its paragraph has runs of its own. */
  #marked(text: string, marks: readonly InlineMark[], runOf: MakeRun = plainRun): ParagraphChild[] {
    const look: { -readonly [K in keyof RunLook]: RunLook[K] } = {};
    let link: string | undefined;
    for (const mark of marks) {
      if (typeof mark === 'object') link = safeAddress(mark.link)?.href;
      else Object.assign(look, lookOfMark(mark));
    }
    // A run of Word stands below the line or above it, never both.
    if (look.superScript) delete look.subScript;
    const runs = (style: RunLook) => directedOptions(text, this.#around, style).map(runOf);
    if (link === undefined) return runs(look);
    // A link around nothing would be one that nobody can see.
    const children = runs({ ...look, style: LINK_STYLE });
    return children.length > 0 ? [new ExternalHyperlink({ link, children })] : [];
  }

  #change({ number }: Covering) {
    const { author, date } = this.#means.signatureOf(number);
    this.#changes += 1;
    return { id: this.#changes, author, date: `${date.toISOString().slice(0, 19)}Z` };
  }
}

/** Twentieths of a point from the text to the numbers of its paragraphs in the margin. */
const TO_MARGIN = 560;

/** The number before a paragraph; in a list, whose own signs stand there, it follows them. */
function paragraphNumber({ paragraph, type }: ArticleBlock): TextRun[] {
  if (paragraph === undefined) return [];
  const style = PARAGRAPH_NUMBER_STYLE;
  if (type === 'listItem') return [new TextRun({ style, text: `${paragraph}\u2002` })];
  return [
    new TextRun({ style, text: String(paragraph) }),
    new TextRun({ style, children: [new Tab()] }),
  ];
}

/** A numbered paragraph begins in the margin, and its text where that of others does. */
function numberedLook({ paragraph, type }: ArticleBlock): IParagraphOptions {
  if (paragraph === undefined || type === 'listItem') return {};
  const left = type === 'quotation' ? QUOTE_INDENT : 0;
  return { indent: { left, hanging: left + TO_MARGIN } };
}

type MakeRun = (options: IRunOptions) => ParagraphChild;

function plainRun(options: IRunOptions): ParagraphChild {
  return new TextRun(options);
}

function directionOf(text: string): Direction {
  return runsRightToLeft(text) ? 'rtl' : 'ltr';
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
