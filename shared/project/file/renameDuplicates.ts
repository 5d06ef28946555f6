import type { Claim } from '../../claim/claim';
import { canonicalJson } from '../text/canonicalJson';
import type { ProjectFile } from './projectFile';

const PLURALS = {
  block: 'blocks',
  rating: 'ratings',
  tag: 'tags',
  source: 'sources',
  claim: 'claims',
  anchor: 'anchors',
  evidence: 'pieces of evidence',
} as const;
type Kind = keyof typeof PLURALS;

const MAX_ID_LENGTH = 68;
/** A repeated block is text of the article, a repeated anchor or evidence belongs to its own claim. */
const COPIES_DROPPED: ReadonlySet<Kind> = new Set<Kind>(['tag', 'rating', 'source', 'claim']);

interface Identified<I extends string> {
  readonly id: I;
}

/**
 * Gives every record an id of its own. Of several records with the same id the first keeps it, so
 * references lead to the first; exact copies of whole records are dropped. The sentences name what was done.
 */
export function renameDuplicates(project: ProjectFile): {
  readonly project: ProjectFile;
  readonly notices: readonly string[];
} {
  const notices: string[] = [];
  const ids = createFreeIds(allIds(project));
  const seen = new Map<string, Seen>();

  function distinct<I extends string, R extends Identified<I>>(
    kind: Kind,
    records: R[],
    rename: (record: R, id: I) => R,
  ): R[] {
    let changed = false;
    const result: R[] = [];
    for (const record of records) {
      const first = seen.get(record.id);
      if (first === undefined) {
        seen.set(record.id, { record });
        result.push(record);
        continue;
      }
      changed = true;
      if (COPIES_DROPPED.has(kind) && isCopy(first, record)) {
        notices.push(`The ${kind} ${record.id} stood twice, word for word; one copy was removed.`);
        continue;
      }
      const id = ids.after(record.id);
      notices.push(`Two ${PLURALS[kind]} had the id ${record.id}; the second is now ${id}.`);
      result.push(rename(record, id));
    }
    return changed ? result : records;
  }
  const renamed = <I extends string, R extends Identified<I>>(record: R, id: I): R => ({
    ...record,
    id,
  });

  const blocks = distinct('block', project.article.blocks, renamed);
  const ratings = distinct('rating', project.scale.ratings, renamed);
  const tags = distinct('tag', project.tags, renamed);
  const sources = distinct('source', project.sources, renamed);
  const claims = mapChanged(distinct('claim', project.claims, renamed), (claim): Claim => {
    const anchors = distinct('anchor', claim.anchors, renamed);
    const evidence = distinct('evidence', claim.evidence, renamed);
    const own = new Set(claim.tags);
    if (own.size < claim.tags.length) {
      notices.push(`The claim ${claim.id} had a tag twice; it has it once now.`);
    }
    if (
      anchors === claim.anchors &&
      evidence === claim.evidence &&
      own.size === claim.tags.length
    ) {
      return claim;
    }
    return { ...claim, anchors, evidence, tags: [...own] };
  });

  if (notices.length === 0) return { project, notices };
  return {
    project: {
      ...project,
      article: { ...project.article, blocks },
      scale: { ...project.scale, ratings },
      tags,
      sources,
      claims,
    },
    notices,
  };
}

function mapChanged<R>(records: R[], change: (record: R) => R): R[] {
  const result = records.map(change);
  return result.every((record, index) => record === records[index]) ? records : result;
}

function allIds(project: ProjectFile): string[] {
  return [
    ...project.article.blocks,
    ...project.scale.ratings,
    ...project.tags,
    ...project.sources,
    ...project.claims,
    ...project.claims.flatMap((claim) => [...claim.anchors, ...claim.evidence]),
  ].map((record) => record.id);
}

/** The first record of an id. Its text is made once, however many others have the id. */
interface Seen {
  readonly record: object;
  text?: string;
}

function isCopy(first: Seen, record: object): boolean {
  first.text ??= canonicalJson(first.record);
  return first.text === canonicalJson(record);
}

/**
 * Gives ids with the first free number behind them, the same whenever the same file is opened. Where the search
 * ended for one beginning the next one goes on: no id becomes free again.
 */
function createFreeIds(known: readonly string[]) {
  const taken = new Set(known);
  const nextNumbers = new Map<string, number>();
  return {
    after<I extends string>(id: I): I {
      for (let digits = 1; ; digits++) {
        const beginning = `${id.slice(0, MAX_ID_LENGTH - digits - 1)}-`;
        const place = `${beginning}${digits}`;
        const end = 10 ** digits;
        for (let number = nextNumbers.get(place) ?? Math.max(2, end / 10); number < end; number++) {
          nextNumbers.set(place, number + 1);
          const candidate = `${beginning}${number}` as I;
          if (taken.has(candidate)) continue;
          taken.add(candidate);
          return candidate;
        }
      }
    },
  };
}
