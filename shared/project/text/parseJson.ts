import { utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../../result';
import { findDuplicateKey } from './findDuplicateKey';
import { FORBIDDEN_KEYS } from './shape';
import { MAX_DEPTH, surveyJson } from './surveyJson';

export interface JsonError {
  readonly kind: 'notJson' | 'unsafe';
  /** In plain words, for the person who opened the file. */
  readonly reason: string;
}

/**
 * Reads JSON that came from outside. Refuses what `JSON.parse` would accept but change or what could
 * harm: duplicate keys (the first value would vanish), whole numbers beyond 2^53 written in digits
 * (they would be rounded), numbers too large to hold, more than 64 levels, and the keys `__proto__`,
 * `constructor` and `prototype`.
 */
export function parseJson(text: string): Result<unknown, JsonError> {
  const survey = surveyJson(utf8ToBytes(text));
  if (survey.depth > MAX_DEPTH) {
    return unsafe(`it is nested more than ${MAX_DEPTH} levels deep`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err({ kind: 'notJson', reason: notJsonReason(text.trim()) });
  }
  if (survey.unsafeNumber !== undefined) {
    return unsafe(`the number ${survey.unsafeNumber} is too large to be kept exactly`);
  }
  const keys = countKeys(value);
  if (keys.forbidden !== undefined) return unsafe(`it has the key “${keys.forbidden}”`);
  if (keys.count !== survey.members) {
    const key = findDuplicateKey(text);
    return unsafe(`the key ${key === undefined ? '' : `“${key}” `}stands twice in one object`);
  }
  return ok(value);
}

function unsafe(reason: string): Result<never, JsonError> {
  return err({ kind: 'unsafe', reason });
}

/** Why text is no JSON, without the words of the parser: those tell a checker nothing. */
function notJsonReason(text: string): string {
  if (text === '') return 'the file is empty';
  if (text.startsWith('\0')) return 'the file is filled with zeros';
  if (!text.startsWith('{')) return 'it holds something else';
  if (!text.endsWith('}')) return 'it breaks off before its end';
  return 'its text is damaged';
}

interface Keys {
  readonly count: number;
  readonly forbidden?: string;
}

function countKeys(value: unknown): Keys {
  let count = 0;
  let forbidden: string | undefined;
  const visit = (item: unknown): void => {
    if (typeof item !== 'object' || item === null) return;
    if (Array.isArray(item)) {
      for (const element of item) visit(element);
      return;
    }
    const keys = Object.keys(item);
    count += keys.length;
    for (const key of keys) if (FORBIDDEN_KEYS.has(key)) forbidden ??= key;
    for (const member of Object.values(item)) visit(member);
  };
  visit(value);
  return { count, ...(forbidden === undefined ? {} : { forbidden }) };
}
