import type { Annotation, AnnotationPlace } from './annotation';
import { isObject, type JsonObject, listOf, textOf } from './json';
import { readSelectors } from './readTarget';

/** Whether an object is an annotation as Hypothesis exports it and its API answers it. */
export function isHypothesis(object: JsonObject): boolean {
  return typeof object.uri === 'string' && object['@context'] === undefined;
}

/** One annotation of Hypothesis: its text is a comment, its positions count UTF-16 units. */
export function readHypothesis(
  row: JsonObject,
  number: number,
  tell: (fault: string) => void,
): Annotation {
  const text = textOf(row.text)?.trim();
  const creator = creatorOf(row);
  const isReply = listOf(row.references).length > 0;
  const targets = listOf(row.target).filter(isObject);
  return {
    number,
    ...(creator && { creator }),
    bodies: [
      ...listOf(row.tags).flatMap((tag) =>
        typeof tag === 'string' && tag.trim() ? [{ purpose: 'tagging', text: tag }] : [],
      ),
      ...(text ? [{ purpose: isReply ? 'replying' : 'commenting', text }] : []),
    ],
    places: targets.map((target) => readPlace(target, textOf(row.uri), tell)),
  };
}

function readPlace(
  target: JsonObject,
  uri: string | undefined,
  tell: (fault: string) => void,
): AnnotationPlace {
  const { quote, position } = readSelectors(target.selector, tell);
  const source = textOf(target.source) ?? uri;
  return {
    ...(source && { source }),
    ...(quote && { quote }),
    ...(position && { position: { ...position, unit: 'utf16' } }),
  };
}

function creatorOf(row: JsonObject): string | undefined {
  const shown = isObject(row.user_info) ? textOf(row.user_info.display_name)?.trim() : undefined;
  return shown || /^acct:([^@]+)@/.exec(textOf(row.user) ?? '')?.[1];
}
