import { err, ok, type Result } from '../result';
import type { Annotation } from './annotation';
import { isAddress, isObject, type JsonObject, listOf, textOf, typesOf } from './json';
import { readBody } from './readBody';
import { readTarget } from './readTarget';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

type Tell = (fault: string) => void;

/**
 * One annotation of the Web Annotation Data Model. What does not keep to the model is told; the error
 * says why nothing can be made of it. `isAlone`: it stands in no collection whose context it shares.
 */
export function readWebAnnotation(
  annotation: JsonObject,
  number: number,
  isAlone: boolean,
  tell: Tell,
): Result<Annotation, string> {
  const types = typesOf(annotation);
  if (!types.includes('Annotation')) {
    return err(types.length === 0 ? 'it has no type' : `it is of type ${types.join(', ')}`);
  }
  if (annotation.target === undefined) return err('it has no target');
  if (
    isAlone &&
    !listOf(annotation['@context']).some((each) =>
      /^https?:\/\/www\.w3\.org\/ns\/anno\.jsonld$/.test(String(each)),
    )
  ) {
    tell(`its context is not ${CONTEXT}`);
  }
  lookAtProperties(annotation, tell);
  const targets = [...listOf(annotation.target), ...listOf(annotation['galley:detached'])];
  const places = targets.flatMap((target) => readTarget(target, tell));
  if (places.length === 0) return err('its target is neither an address nor a resource');
  const creator = nameOf(listOf(annotation.creator)[0]);
  return ok({
    number,
    ...(creator && { creator }),
    bodies: readBodies(annotation, tell),
    places,
  });
}

function readBodies(annotation: JsonObject, tell: Tell) {
  const motivation = textOf(listOf(annotation.motivation)[0]);
  const { body, bodyValue } = annotation;
  if (bodyValue === undefined) {
    return listOf(body).flatMap((each) => readBody(each, motivation, tell));
  }
  if (body !== undefined) tell('it has a body and a bodyValue');
  const value = typeof bodyValue === 'string' ? bodyValue : undefined;
  if (value === undefined) tell('its bodyValue is not one text');
  return [
    ...listOf(body).flatMap((each) => readBody(each, motivation, tell)),
    ...(value ? [{ purpose: motivation ?? 'commenting', text: value }] : []),
  ];
}

/** What the model asks of the properties that nothing is made of (3.1 and 3.3). */
function lookAtProperties(annotation: JsonObject, tell: Tell): void {
  const id = annotation.id ?? annotation['@id'];
  if (!isAddress(id)) tell('its id is not one address');
  for (const name of ['creator', 'generator']) {
    const agents = listOf(annotation[name]);
    if (!agents.every((agent) => isObject(agent) || isAddress(agent))) {
      tell(`its ${name} is neither an address nor an agent`);
    }
  }
  for (const name of ['created', 'modified', 'generated']) {
    const moment = annotation[name];
    if (moment !== undefined && !MOMENT.test(textOf(moment) ?? '')) {
      tell(`its ${name} is not one moment`);
    }
  }
  for (const name of ['rights', 'via', 'canonical']) {
    if (!listOf(annotation[name]).every(isAddress)) tell(`its ${name} is not an address`);
  }
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

function nameOf(agent: unknown): string | undefined {
  if (!isObject(agent)) return undefined;
  return (textOf(agent.name) ?? textOf(agent.nickname))?.trim();
}
