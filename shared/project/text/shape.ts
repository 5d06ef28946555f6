import { z } from 'zod';

/**
 * Tells whether a value that `JSON.parse` made is what a schema describes: how many members it has, its
 * own and those of everything within it, or `MISFIT`.
 */
type Shape = (value: unknown) => number;

const MISFIT = -1;

/** Names through which a careless reader can be made to change the objects of the program itself. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

const shapes = new WeakMap<z.core.$ZodType, Shape>();

/**
 * The shape of a schema, for files that are too long to be copied member by member, which is how zod
 * validates. It judges as the schema does, but says neither where a value is wrong nor why, and takes the
 * value for the result: a transformation in the schema may change a value's type, never the value.
 * A forbidden key is a misfit wherever it stands. What is not known here is asked of the schema itself.
 */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = makeShape(schema);
  shapes.set(schema, shape);
  return shape;
}

function makeShape(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodObject) return objectShape(schema.shape);
  if (schema instanceof z.ZodArray) return arrayShape(schema);
  if (schema instanceof z.ZodUnion) return unionShape(schema.options);
  if (schema instanceof z.ZodOptional) return shapeOf(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return shapeOf(schema.def.in);
  if (schema instanceof z.ZodString) return stringShape(schema);
  if (schema instanceof z.ZodNumber) return numberShape(schema);
  if (schema instanceof z.ZodEnum) return leaf(new Set<unknown>(schema.options));
  if (schema instanceof z.ZodLiteral) return leaf(new Set<unknown>(schema.values));
  return asked(schema);
}

interface Member {
  readonly shape: Shape;
  readonly isRequired: boolean;
}

function objectShape(members: Readonly<Record<string, z.core.$ZodType>>): Shape {
  const known = new Map<string, Member>();
  let required = 0;
  for (const [key, schema] of Object.entries(members)) {
    const isRequired = !(schema instanceof z.ZodOptional);
    known.set(key, { shape: shapeOf(schema), isRequired });
    if (isRequired) required += 1;
  }
  return (value) => {
    if (!isObject(value)) return MISFIT;
    let count = 0;
    let missing = required;
    for (const key in value) {
      const member = known.get(key);
      let within: number;
      if (member === undefined) {
        if (FORBIDDEN_KEYS.has(key)) return MISFIT;
        within = countMembers(value[key]);
      } else {
        within = member.shape(value[key]);
        if (member.isRequired) missing -= 1;
      }
      if (within < 0) return MISFIT;
      count += within + 1;
    }
    return missing === 0 ? count : MISFIT;
  };
}

function arrayShape(schema: z.ZodArray): Shape {
  const fits = lengthCheck(schema.def.checks);
  if (fits === undefined) return asked(schema);
  const element = shapeOf(schema.element);
  return (value) => {
    if (!Array.isArray(value) || !fits(value)) return MISFIT;
    let count = 0;
    for (const item of value) {
      const within = element(item);
      if (within < 0) return MISFIT;
      count += within;
    }
    return count;
  };
}

function unionShape(options: readonly z.core.$ZodType[]): Shape {
  const each = options.map(shapeOf);
  return (value) => {
    for (const shape of each) {
      const count = shape(value);
      if (count >= 0) return count;
    }
    return MISFIT;
  };
}

function stringShape(schema: z.ZodString): Shape {
  const patterns: RegExp[] = [];
  const others: z.core.$ZodCheck[] = [];
  for (const check of schema.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckRegex) patterns.push(check._zod.def.pattern);
    else others.push(check);
  }
  const fits = lengthCheck(others);
  if (fits === undefined) return asked(schema);
  return (value) => {
    if (typeof value !== 'string' || !fits(value)) return MISFIT;
    for (const pattern of patterns) if (!pattern.test(value)) return MISFIT;
    return 0;
  };
}

function numberShape(schema: z.ZodNumber): Shape {
  const bounds: ((value: number) => boolean)[] = [];
  for (const check of schema.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckGreaterThan) {
      const { value: limit, inclusive } = check._zod.def;
      const bound = Number(limit);
      bounds.push(inclusive ? (value) => value >= bound : (value) => value > bound);
    } else if (check instanceof z.core.$ZodCheckLessThan) {
      const { value: limit, inclusive } = check._zod.def;
      const bound = Number(limit);
      bounds.push(inclusive ? (value) => value <= bound : (value) => value < bound);
    } else return asked(schema);
  }
  const isKind = kindOfNumber(schema);
  if (isKind === undefined) return asked(schema);
  return (value) => {
    if (typeof value !== 'number' || !isKind(value)) return MISFIT;
    for (const isWithin of bounds) if (!isWithin(value)) return MISFIT;
    return 0;
  };
}

function kindOfNumber(schema: z.ZodNumber): ((value: number) => boolean) | undefined {
  if (!(schema instanceof z.ZodNumberFormat)) return Number.isFinite;
  return schema.format === 'safeint' ? Number.isSafeInteger : undefined;
}

/** Undefined where a check is about more than a length. */
function lengthCheck(
  checks: readonly z.core.$ZodCheck[] = [],
): ((value: { readonly length: number }) => boolean) | undefined {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const check of checks) {
    if (check instanceof z.core.$ZodCheckMinLength) least = check._zod.def.minimum;
    else if (check instanceof z.core.$ZodCheckMaxLength) most = check._zod.def.maximum;
    else if (check instanceof z.core.$ZodCheckLengthEquals) {
      least = check._zod.def.length;
      most = least;
    } else return undefined;
  }
  return ({ length }) => length >= least && length <= most;
}

function leaf(allowed: ReadonlySet<unknown>): Shape {
  return (value) => (allowed.has(value) ? 0 : MISFIT);
}

function asked(schema: z.core.$ZodType): Shape {
  return (value) => (z.safeParse(schema, value).success ? countMembers(value) : MISFIT);
}

/** The members of any JSON value and of everything within it; `MISFIT` where a key is forbidden. */
function countMembers(value: unknown): number {
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) {
      const within = countMembers(item);
      if (within < 0) return MISFIT;
      count += within;
    }
  } else if (isObject(value)) {
    for (const key in value) {
      const within = FORBIDDEN_KEYS.has(key) ? MISFIT : countMembers(value[key]);
      if (within < 0) return MISFIT;
      count += within + 1;
    }
  }
  return count;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
