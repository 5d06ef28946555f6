/** The record without the keys that have no value: as it reads back from a file. */
export function dropUndefined<T extends object>(value: T): T {
  const copy = { ...value };
  for (const [key, item] of Object.entries(copy)) {
    if (item === undefined) Reflect.deleteProperty(copy, key);
  }
  return copy;
}
