import type { AnnotationPart } from '../report/data/toWebAnnotation';
import { ANNOTATION_PARTS } from '../report/data/toWebAnnotation';
import type { AnnotationBody } from './annotation';
import { idOf, isAddress, isObject, type JsonObject, listOf, textOf, typesOf } from './json';
import { plainText } from './plainText';

const MAX_DEPTH = 8;
const GROUPS: ReadonlySet<string> = new Set(['Choice', 'Composite', 'List', 'Independents', 'Set']);

type Tell = (fault: string) => void;

/**
 * What a Web Annotation's body says (Web Annotation Data Model, 3.2). Of a choice all are read.
 * `motivation`: what a body without a purpose of its own is for.
 */
export function readBody(
  body: unknown,
  motivation: string | undefined,
  tell: Tell,
  depth = 0,
): AnnotationBody[] {
  if (typeof body === 'string') {
    if (isAddress(body)) return [{ purpose: 'linking', text: body }];
    tell('its body is not an address');
    return [{ purpose: 'commenting', text: body }];
  }
  if (!isObject(body) || depth > MAX_DEPTH) {
    tell('its body is neither an address nor a resource');
    return [];
  }
  const types = typesOf(body).filter((type) => GROUPS.has(type));
  if (types.length > 1) tell('its body is two kinds of group at once');
  if (types.length > 0) {
    return listOf(body.items).flatMap((item) => readBody(item, motivation, tell, depth + 1));
  }
  lookAtText(body, tell);
  const purpose = textOf(listOf(body.purpose)[0]) ?? motivation ?? 'commenting';
  const own = ownTerms(body);
  if (body.value !== undefined || typesOf(body).includes('TextualBody')) {
    const value = textOf(body.value);
    if (value === undefined) {
      tell('a TextualBody has not one value');
      return [];
    }
    const text = textOf(body.format) === 'text/html' ? plainText(value) : value;
    return text.trim() === '' ? [] : [{ purpose, text, ...own }];
  }
  const address = addressOf(body);
  if (address === undefined) {
    tell('its body has neither text nor an address');
    return [];
  }
  if (!isAddress(address)) tell('the address of its body is not one');
  return [{ purpose: 'linking', text: address, ...own }];
}

function addressOf(body: JsonObject): string | undefined {
  if (body.source === undefined) return idOf(body);
  return isObject(body.source) ? idOf(body.source) : textOf(body.source);
}

/** What only Galley's own annotations say. */
function ownTerms(body: JsonObject): Pick<AnnotationBody, 'part' | 'stance'> {
  const part = ANNOTATION_PARTS.find(
    (each): each is AnnotationPart => each === body['galley:part'],
  );
  const stance = textOf(body['galley:stance']);
  return { ...(part && { part }), ...(stance !== undefined && { stance }) };
}

const DIRECTIONS: readonly unknown[] = [undefined, 'ltr', 'rtl', 'auto'];

function lookAtText(body: JsonObject, tell: Tell): void {
  if (!DIRECTIONS.includes(body.textDirection)) tell('the direction of its text is none');
  const { format, language, processingLanguage } = body;
  if (!listOf(format).every((each) => typeof each === 'string')) tell('its format is no text');
  if (!listOf(language).every((each) => typeof each === 'string')) tell('its language is no text');
  if (processingLanguage !== undefined && textOf(processingLanguage) === undefined) {
    tell('it has not one processing language');
  }
}
