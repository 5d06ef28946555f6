import type { AnnotationPlace } from './annotation';
import { idOf, isAddress, isObject, type JsonObject, listOf, textOf, typesOf } from './json';

/** Resources may be grouped in groups; nobody needs more levels. */
const MAX_DEPTH = 8;

type Tell = (fault: string) => void;

/** The places a Web Annotation's target stands for (Web Annotation Data Model, 3.2 and 4). */
export function readTarget(target: unknown, tell: Tell, depth = 0): AnnotationPlace[] {
  if (typeof target === 'string') {
    if (!isAddress(target)) tell('its target is not an address');
    return [{ source: target }];
  }
  if (!isObject(target) || depth > MAX_DEPTH) {
    tell('its target is neither an address nor a resource');
    return [];
  }
  if (target.items !== undefined) {
    return listOf(target.items).flatMap((item) => readTarget(item, tell, depth + 1));
  }
  const source = sourceOf(target);
  if (source === undefined) tell('a target has no source');
  return [
    { ...(source !== undefined && { source }), ...readSelectors(target.selector, tell, depth) },
  ];
}

function sourceOf(target: JsonObject): string | undefined {
  if (target.source === undefined) return idOf(target);
  return isObject(target.source) ? idOf(target.source) : textOf(target.source);
}

/** What selectors of text say together; what refines another says it more exactly. */
export function readSelectors(
  selectors: unknown,
  tell: Tell,
  depth = 0,
): Pick<AnnotationPlace, 'quote' | 'position'> {
  let found: Pick<AnnotationPlace, 'quote' | 'position'> = {};
  if (depth > MAX_DEPTH) return found;
  for (const selector of listOf(selectors)) {
    if (!isObject(selector)) {
      if (!isAddress(selector)) tell('a selector is neither an address nor a resource');
      continue;
    }
    found = {
      ...found,
      ...readSelector(selector, tell),
      ...readSelectors(selector.refinedBy, tell, depth + 1),
    };
  }
  return found;
}

function readSelector(
  selector: JsonObject,
  tell: Tell,
): Pick<AnnotationPlace, 'quote' | 'position'> {
  const types = typesOf(selector);
  if (types.includes('TextQuoteSelector')) {
    const exact = textOf(selector.exact);
    if (exact === undefined) tell('a TextQuoteSelector has no exact words');
    if (!exact) return {};
    const { prefix, suffix } = selector;
    return { quote: { exact, prefix: textOf(prefix) ?? '', suffix: textOf(suffix) ?? '' } };
  }
  if (types.includes('TextPositionSelector')) {
    const { start, end } = selector;
    if (!isOffset(start) || !isOffset(end) || end < start) {
      tell('a TextPositionSelector has no start and end');
      return {};
    }
    return { position: { start, end, unit: 'codePoint' } };
  }
  const hasValue = types.some((type) => VALUED.has(type));
  if (hasValue && textOf(selector.value) === undefined) {
    tell(`a ${types[0]} has not one value`);
  }
  return {};
}

const VALUED: ReadonlySet<string> = new Set(['FragmentSelector', 'CssSelector', 'XPathSelector']);

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
