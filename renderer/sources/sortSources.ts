import { assertNever } from '../../shared/assertNever';
import type { SourceId } from '../../shared/id';
import { sourceTitle } from '../../shared/source/citation';
import { dateOrder } from '../../shared/source/dateText';
import type { Source } from '../../shared/source/source';

const SOURCE_ORDERS = ['title', 'date', 'used'] as const;
export type SourceOrder = (typeof SOURCE_ORDERS)[number];

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The sources by title, by when they were issued (latest first, undated last), or by how many claims
 * stand on them (most first). Equals are in the order of their titles.
 */
export function sortSources(
  sources: Iterable<Source>,
  order: SourceOrder,
  uses: (id: SourceId) => number,
): Source[] {
  const byTitle = [...sources]
    .map((source) => ({ source, title: sourceTitle(source) }))
    .sort((a, b) => collator.compare(a.title, b.title))
    .map(({ source }) => source);
  switch (order) {
    case 'title':
      return byTitle;
    case 'date':
      return byTitle.sort((a, b) => compare(issued(b), issued(a)));
    case 'used':
      return byTitle.sort((a, b) => uses(b.id) - uses(a.id));
    default:
      return assertNever(order);
  }
}

/** The undated last. */
function issued({ csl }: Source): number {
  return dateOrder(csl.issued) ?? Number.NEGATIVE_INFINITY;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
