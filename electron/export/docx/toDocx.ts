import { Document, type ICommentOptions, Packer } from 'docx';
import type { ClaimEntry, ReportModel } from '../../../shared/report/report';
import { visibleText } from '../../../shared/report/words/visibleText';
import { claimComment, furtherPlace } from './claimComment';
import { commentSignature, type Signature, shownName } from './commentSignature';
import { steadyPackage } from './steadyPackage';
import { type PlacedClaim, wordArticle } from './wordArticle';
import { WordLinks } from './wordLinks';
import { WordLists } from './wordLists';
import { wordPages } from './wordPages';
import { closingParts, summaryParts } from './wordParts';
import { wordStyles } from './wordReportStyles';
import { xmlText } from './wordText';

export interface DocxOptions {
  /** Who makes the report; signs what nobody is named for. */
  readonly author?: string;
  /** The ISO instant at which the report is made; only its day is written. */
  readonly now: string;
}

/** The one who writes and comments where nobody else may be named. */
const GALLEY = 'Galley';

/**
 * The report as a Word document: the article with each claim as a comment on its very words, a summary
 * before it and the sources after it. What the report adds has styles of its own, by which the import
 * tells it from the article. The same report gives the same bytes.
 */
export async function toDocx(model: ReportModel, options: DocxOptions): Promise<Uint8Array> {
  const day = new Date(`${options.now.slice(0, 10)}T00:00:00Z`);
  const maker = { author: shownName(options.author?.trim() || GALLEY), date: day };
  const lists = new WordLists();
  const links = new WordLinks(model);
  const entries = new Map(model.claims.map((claim) => [claim.number, claim]));
  const signatureOf = (claim: number) => commentSignature(entries.get(claim), maker);
  const before = summaryParts(model, { lists, links });
  const article = wordArticle(model, { lists, links, signatureOf });
  const inArticle = new Set(article.placed.map(({ claim }) => claim));
  const unplaced = model.claims.filter(({ number }) => !inArticle.has(number));
  const { hasChanges } = article;
  const after = closingParts(model, { unplaced, hasChanges }, { lists, links });
  const document = new Document({
    title: xmlText(visibleText(model.title)),
    subject: model.kicker,
    creator: GALLEY,
    lastModifiedBy: GALLEY,
    styles: wordStyles(model.language, model.look.accent),
    numbering: { config: [...lists.definitions] },
    comments: { children: commentsOf(article.placed, entries, signatureOf) },
    sections: [
      {
        children: [...before, ...article.children, ...after],
        ...wordPages(model),
      },
    ],
  });
  return steadyPackage(await Packer.toBuffer(document), day);
}

function commentsOf(
  placed: readonly PlacedClaim[],
  entries: ReadonlyMap<number, ClaimEntry>,
  signatureOf: (claim: number) => Signature,
): ICommentOptions[] {
  const said = new Set<number>();
  return placed.map(({ id, claim }) => {
    const entry = entries.get(claim);
    const isFirst = !said.has(claim);
    said.add(claim);
    const children = entry && isFirst ? claimComment(entry) : furtherPlace(claim);
    return { id, ...signatureOf(claim), initials: String(claim), children };
  });
}
