import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { shapeOf } from './shape';
import { MAX_DEPTH, surveyJson } from './surveyJson';

interface Reading {
  /** The text as UTF-8, where it is at hand. */
  readonly json?: Uint8Array | undefined;
  /** How many objects and arrays stand around this text in that of which it is a part. */
  readonly around?: number;
}

/**
 * What a JSON text says, where `parseJson` finds nothing to refuse in it and it is what a schema
 * describes; undefined otherwise, and it is theirs to say why. The way for a long text that is likely to
 * be in order: one pass over its bytes and one over its value.
 */
export function soundJson<T>(
  schema: z.ZodType<T>,
  text: string,
  { json = utf8ToBytes(text), around = 0 }: Reading = {},
): T | undefined {
  const { members, depth, unsafeNumber } = surveyJson(json);
  if (depth + around > MAX_DEPTH || unsafeNumber !== undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
  // Fewer than were counted in the text: one of two members with the same key has vanished.
  return shapeOf(schema)(value) === members ? (value as T) : undefined;
}
