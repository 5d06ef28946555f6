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
  PICTURE_STYLE,
  QUOTE_STYLE,
  RULE_STYLE,
} from './wordReportStyles';
import { type RunLook, runOptions, wordRuns } from './wordText';

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
        return { numbering: this.#means.lists.item(block.level ?? 1, block.number) };
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
      if (!this.#ids.has(covering)) children.push(...this.#begin(covering, run));
    }
    const covering = run.claims.find((each) => this.#tracked.has(each));
    const reworded = covering && this.#reworded(covering, run);
    children.push(...(reworded ?? markedText(run.text, run.marks)));
    for (const each of run.ends) children.push(...this.#end(each, run));
    return [...children, ...this.#numbers(run.ends)];
  }

  /** The run with what a proposed wording takes away of it; undefined where none is proposed. */
  #reworded(covering: Covering, run: Run): ParagraphChild[] | undefined {
    const cut = this.#tracked.get(covering)?.cut(run);
    if (!cut) return undefined;
    const { marks, text: around } = run;
    return [
      ...markedText(cut.kept, marks, { around }),
      ...markedText(cut.deleted, marks, { around, runsOf: this.#deletion(covering) }),
      ...(cut.rest === '' ? [] : this.#inserted(covering, run)),
      ...markedText(cut.rest, marks, { around }),
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
    const runsOf: MakeRuns = (text, look) =>
      runOptions(text, look).map(
        (options) => new InsertedTextRun({ ...options, ...this.#change(covering) }),
      );
    const around = `${insertion.text}${run.text}`;
    return markedText(insertion.text, insertion.marks, { around, runsOf });
  }

  #deletion(covering: Covering): MakeRuns {
    return (text, look) =>
      runOptions(text, look).map(
        (options) => new DeletedTextRun({ ...options, ...this.#change(covering) }),
      );
  }

  #change({ number }: Covering) {
    const { author, date } = this.#means.signatureOf(number);
    this.#changes += 1;
    return { id: this.#changes, author, date: `${date.toISOString().slice(0, 19)}Z` };
  }
}

type MakeRuns = (text: string, look: RunLook) => ParagraphChild[];

/** Text with its looks; of a part of a text, `around` is the whole, which says how it runs. */
function markedText(
  text: string,
  marks: readonly InlineMark[],
  { around = text, runsOf = wordRuns }: { around?: string; runsOf?: MakeRuns } = {},
): ParagraphChild[] {
  const look: { -readonly [K in keyof RunLook]: RunLook[K] } = {};
  let link: string | undefined;
  if (hasRightToLeft(around)) look.rightToLeft = true;
  for (const mark of marks) {
    if (typeof mark === 'object') link = safeAddress(mark.link)?.href;
    else Object.assign(look, lookOfMark(mark));
  }
  // A run of Word stands below the line or above it, never both.
  if (look.superScript) delete look.subScript;
  if (link === undefined) return runsOf(text, look);
  // A link around nothing would be one that nobody can see.
  const children = runsOf(text, { ...look, style: LINK_STYLE });
  return children.length > 0 ? [new ExternalHyperlink({ link, children })] : [];
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
