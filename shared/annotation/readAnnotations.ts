import { parseJson } from '../project/text/parseJson';
import { err, ok, type Result } from '../result';
import type { Annotation, Fault } from './annotation';
import { isObject, type JsonObject, listOf, typesOf } from './json';
import { isHypothesis, readHypothesis } from './readHypothesis';
import { readWebAnnotation } from './readWebAnnotation';

/** What a file of annotations holds. */
export interface ReadAnnotations {
  readonly annotations: readonly Annotation[];
  /** Those of which nothing can be made. */
  readonly refused: readonly Fault[];
  /** What does not keep to the format, though it could be read. */
  readonly warnings: readonly Fault[];
  /** The file is a page, or the beginning, of a collection that goes on elsewhere. */
  readonly goesOn: boolean;
}

/** More than this would take longer than anybody waits for. UTF-16 units. */
export const MAX_ANNOTATIONS_TEXT = 16 * 1024 * 1024;
const MAX_ANNOTATIONS = 10_000;

/**
 * Reads W3C Web Annotations (one, a list, a page, a collection) and annotations of Hypothesis (an
 * export or an answer of its API). Nothing is fetched. The error is a sentence for the person.
 */
export function readAnnotations(text: string): Result<ReadAnnotations, string> {
  if (text.length > MAX_ANNOTATIONS_TEXT) return err('This file is larger than 16 MB.');
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if (!parsed.ok) return err(`This file holds no annotations: ${parsed.error.reason}.`);
  const found = itemsIn(parsed.value, 0);
  if (!found.ok) return found;
  if (found.value.items.length > MAX_ANNOTATIONS) {
    return err(`This file holds more than ${MAX_ANNOTATIONS.toLocaleString('en')} annotations.`);
  }
  const read = { ...readItems(found.value), goesOn: found.value.goesOn };
  const [first] = read.refused;
  if (read.annotations.length === 0 && first) {
    return err(`This file holds no annotation that can be read: ${first.what}.`);
  }
  return ok(read);
}

interface Items {
  readonly items: readonly unknown[];
  /** They stand in a collection or a page, whose context is theirs. */
  readonly shareContext: boolean;
  readonly goesOn: boolean;
}

const NONE = 'This file holds no annotations that Galley knows: W3C Web Annotation or Hypothesis.';

function itemsIn(value: unknown, depth: number): Result<Items, string> {
  if (Array.isArray(value)) return ok(alone(value));
  if (!isObject(value) || depth > 2) return err(NONE);
  if (isHypothesis(value)) return ok(alone([value]));
  const rows = value.rows ?? value.annotations;
  if (Array.isArray(rows)) return ok({ ...alone(rows), goesOn: isPart(value, rows) });
  const types = typesOf(value);
  if (types.includes('AnnotationCollection') && value.items === undefined) {
    if (!isObject(value.first)) return elsewhere(value);
    const page = itemsIn(value.first, depth + 1);
    if (!page.ok) return page;
    const { items } = page.value;
    const detached = listOf(value['galley:detached']);
    return ok({ ...page.value, items: [...items, ...detached], goesOn: isPart(value, items) });
  }
  const items = value.items ?? value['@graph'];
  const holds =
    types.length === 0 || types.some((type) => /^Annotation(?:Page|Collection)$/.test(type));
  if (items !== undefined && holds) {
    const list = listOf(items);
    return ok({ items: list, shareContext: true, goesOn: isPart(value, list) });
  }
  return types.length > 0 || value.target !== undefined ? ok(alone([value])) : err(NONE);
}

function alone(items: readonly unknown[]): Items {
  return { items, shareContext: false, goesOn: false };
}

/** Whether a page, a collection or an answer says that there is more than it holds. */
function isPart(whole: JsonObject, items: readonly unknown[]): boolean {
  return (
    whole.next !== undefined || (typeof whole.total === 'number' && whole.total > items.length)
  );
}

function elsewhere({ total, first }: JsonObject): Result<Items, string> {
  if (first === undefined && (total === 0 || total === undefined)) {
    return ok(alone([]));
  }
  return err(
    'This collection names its annotations, but holds none of them. Save its pages and bring those in.',
  );
}

function readItems({ items, shareContext }: Items): Omit<ReadAnnotations, 'goesOn'> {
  const annotations: Annotation[] = [];
  const refused: Fault[] = [];
  const warnings: Fault[] = [];
  for (const [index, item] of items.entries()) {
    const number = index + 1;
    const tell = (what: string) => warnings.push({ number, what });
    if (!isObject(item)) refused.push({ number, what: 'it is elsewhere and is not fetched' });
    else if (isHypothesis(item)) annotations.push(readHypothesis(item, number, tell));
    else {
      const read = readWebAnnotation(item, number, !shareContext, tell);
      if (read.ok) annotations.push(read.value);
      else refused.push({ number, what: read.error });
    }
  }
  return { annotations, refused, warnings };
}
