import { toClaimReview } from '../data/toClaimReview';
import { toCsv } from '../data/toCsv';
import { toWebAnnotation } from '../data/toWebAnnotation';
import type { Desk } from '../desk/desk';
import { toHtml } from '../html/toHtml';
import { toMarkdown } from '../markdown/toMarkdown';
import { makeReport } from '../model/reportModel';
import { linesOf, linesOfCsv, linesOfData, linesOfHtml, linesOfMarkdown } from './saidIn';

/** Every line that is handed over as text: the report, its tables and data, and what is told beside them. */
export function linesOfTexts(desk: Desk): string[] {
  const model = makeReport(desk);
  const { reviews, notes: aboutReviews } = toClaimReview(desk);
  const { collection, notes: aboutAnnotations } = toWebAnnotation(desk);
  return [
    ...linesOfHtml(toHtml(model, { fonts: [] })),
    ...linesOfMarkdown(toMarkdown(model)),
    ...linesOfCsv(toCsv(model)),
    ...linesOfData(reviews),
    ...linesOfData(collection),
    ...linesOf([...aboutReviews, ...aboutAnnotations].join('\n')),
  ];
}
