import type { ArticleMetadata, Block } from '../../article/block';
import { blockText } from '../../article/blockText';
import type { DerivedClaim } from '../../claim/deriveClaims';
import type { Scale } from '../../rating/scale';
import type { Source } from '../../source/source';
import type { Tag } from '../../tag/tag';
import { type FieldTexts, fieldTexts } from './fieldTexts';
import { BLOCK_TEXT, type FormerValue, type LogEntry, TAG_ORDER, WORDING } from './logEntry';
import { labelsOf, tagOrder } from './projectChanges';

/** A project as it is now, wherever it is told of: in a file, in the window, on a desk. */
export interface Known {
  readonly article: ArticleMetadata;
  readonly blocks: readonly Block[];
  readonly scale: Scale;
  readonly tags: readonly Tag[];
  readonly sources: Iterable<Source>;
  readonly claims: readonly Pick<DerivedClaim, 'claim' | 'wording'>[];
}

/** The fields of a record as they are now, by its name in a log; undefined where it is gone. */
export type CurrentValues = (target: string) => FieldTexts | undefined;

const NOTHING: FieldTexts = new Map();

/** Names of what a project has one of; no id is written so. */
const ARTICLE = '@article';
const SCALE = '@scale';
const TAGS = '@tags';

/** What a value of an entry belongs to: the same for all entries that are about the same record. */
export function targetOf({ what, on = '' }: LogEntry, { part }: FormerValue): string {
  if (part !== undefined) return part;
  switch (what) {
    case 'articleDetails':
    case 'interests':
      return ARTICLE;
    case 'scaleChanged':
      return SCALE;
    case 'tagsReordered':
      return TAGS;
    default:
      // A request is on a claim or, without one, on the article.
      return on || ARTICLE;
  }
}

/** Looks fields up when they are asked for: of most records no log is read. */
export function currentValues(known: Known): CurrentValues {
  const found = new Map<string, FieldTexts>();
  let records: ReadonlyMap<string, () => FieldTexts> | undefined;
  return (target) => {
    records ??= recordsOf(known);
    // A block that is not there has no text: it went with the entry that tells of it last.
    const none = target.startsWith('blk_') ? NOTHING : undefined;
    const fields = found.get(target) ?? records.get(target)?.() ?? none;
    if (fields) found.set(target, fields);
    return fields;
  };
}

function recordsOf(known: Known): Map<string, () => FieldTexts> {
  const { article, blocks, scale, tags, sources, claims } = known;
  const labelOf = labelsOf(known);
  const records = new Map<string, () => FieldTexts>([
    [ARTICLE, () => fieldTexts(article)],
    [SCALE, () => fieldTexts(scale)],
    [TAGS, () => new Map([[TAG_ORDER, tagOrder(tags)]])],
  ]);
  for (const block of blocks) {
    records.set(block.id, () => new Map([[BLOCK_TEXT, blockText(block)]]));
  }
  for (const record of [...tags, ...sources]) records.set(record.id, () => fieldTexts(record));
  for (const { claim, wording } of claims) {
    records.set(claim.id, () => new Map([...fieldTexts(claim, labelOf), [WORDING, wording]]));
    for (const evidence of claim.evidence) records.set(evidence.id, () => fieldTexts(evidence));
  }
  return records;
}
