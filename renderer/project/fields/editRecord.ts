import { dropUndefined } from '../../../shared/dropUndefined';

/** A change of some keys; `undefined` takes a key away. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The record with some keys changed; the same object when nothing is different. */
export function editRecord<T extends object>(before: T, change: Change<T>): T {
  const isSame = Object.entries(change).every(([key, value]) => Reflect.get(before, key) === value);
  return isSame ? before : dropUndefined({ ...before, ...change });
}

/** A part of a record (claimant, correction, locator) with some keys changed; none left, no part. */
export function editPart<T extends object>(
  before: T | undefined,
  change: Change<T>,
): T | undefined {
  const after = dropUndefined({ ...before, ...change }) as T;
  return Object.keys(after).length === 0 ? undefined : after;
}

/** What a text field says: blank text is nothing. */
export function filled(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}
