import { z } from 'zod';

/** The keys of an object in the order they are written, and how the value of each is written. */
export interface ObjectOrder {
  readonly kind: 'object';
  readonly keys: ReadonlyMap<string, KeyOrder>;
  /** Keys that have one fixed value, which tell the members of a union apart. */
  readonly literals: ReadonlyMap<string, unknown>;
}

type KeyOrder =
  | ObjectOrder
  | { readonly kind: 'array'; readonly element: KeyOrder }
  | { readonly kind: 'oneOf'; readonly options: readonly ObjectOrder[] }
  | { readonly kind: 'plain' };

const PLAIN: KeyOrder = { kind: 'plain' };
const orders = new WeakMap<object, KeyOrder>();

/** The order in which values of a schema write their keys: that of the schema's `shape`. */
export function keyOrder(schema: unknown): KeyOrder {
  if (typeof schema !== 'object' || schema === null) return PLAIN;
  const known = orders.get(schema);
  if (known) return known;
  const order = readOrder(schema);
  orders.set(schema, order);
  return order;
}

function readOrder(schema: object): KeyOrder {
  if (schema instanceof z.ZodObject) {
    const keys = new Map<string, KeyOrder>();
    const literals = new Map<string, unknown>();
    for (const [key, value] of Object.entries(schema.shape)) {
      keys.set(key, keyOrder(value));
      if (value instanceof z.ZodLiteral) literals.set(key, value.value);
    }
    return { kind: 'object', keys, literals };
  }
  if (schema instanceof z.ZodArray) return { kind: 'array', element: keyOrder(schema.element) };
  if (schema instanceof z.ZodOptional) return keyOrder(schema.unwrap());
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map(keyOrder).filter((order) => order.kind === 'object');
    return { kind: 'oneOf', options };
  }
  return PLAIN;
}

/**
 * Writes a value as JSON on one line in the one canonical form: known keys in the schema's order,
 * then unknown keys sorted; keys that are `undefined` are left out. Equal values give equal text.
 */
export function canonicalJson(value: unknown, order: KeyOrder = PLAIN): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) {
    const element = order.kind === 'array' ? order.element : PLAIN;
    return `[${value.map((item) => canonicalJson(item, element)).join(',')}]`;
  }
  return `{${canonicalMembers(value, objectOrder(value, order)).join(',')}}`;
}

/** The members of an object as `"key":value`, in canonical order. */
export function canonicalMembers(value: object, order: ObjectOrder | undefined): string[] {
  const entries = new Map<string, unknown>(Object.entries(value));
  const members: string[] = [];
  const write = (key: string, keyedOrder: KeyOrder): void => {
    const item = entries.get(key);
    if (item !== undefined)
      members.push(`${JSON.stringify(key)}:${canonicalJson(item, keyedOrder)}`);
    entries.delete(key);
  };
  if (order) for (const [key, keyed] of order.keys) write(key, keyed);
  for (const key of [...entries.keys()].sort()) write(key, PLAIN);
  return members;
}

function objectOrder(value: object, order: KeyOrder): ObjectOrder | undefined {
  if (order.kind === 'object') return order;
  if (order.kind !== 'oneOf') return undefined;
  const entries = new Map<string, unknown>(Object.entries(value));
  return order.options.find((option) =>
    [...option.literals].every(([key, literal]) => entries.get(key) === literal),
  );
}

/**
 * A whole number beyond 2^53 is written with an exponent: readers refuse it as a row of digits,
 * because digits that a reader cannot hold would change without a word.
 */
function numberText(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? value.toExponential()
    : JSON.stringify(value);
}
