/** A patch that grows beyond this is worked into a new base. */
const LONGEST_PATCH = 64;

/**
 * An immutable map that shares its entries with the one it was made from: changing one entry does not
 * cost the number of all of them, and two that come from each other are compared by what was changed.
 */
export class PatchedMap<K, V extends object | string> implements ReadonlyMap<K, V> {
  private constructor(
    private readonly base: ReadonlyMap<K, V>,
    /** What differs from the base; `null` where an entry is gone. */
    private readonly patch: ReadonlyMap<K, V | null>,
    readonly size: number,
    private readonly origin: {
      readonly version: object;
      readonly keys: readonly K[];
    } | null = null,
  ) {}

  /** Stands for this map in those made from it, which must not keep all before them alive. */
  private readonly version = {};

  static of<K, V extends object | string>(entries: Iterable<readonly [K, V]>): PatchedMap<K, V> {
    const base = new Map(entries);
    return new PatchedMap(base, new Map(), base.size);
  }

  /** The map with these entries set, or removed where they are `null`. */
  with(changes: ReadonlyMap<K, V | null>): PatchedMap<K, V> {
    if (changes.size === 0) return this;
    const origin = { version: this.version, keys: [...changes.keys()] };
    if (this.patch.size + changes.size > LONGEST_PATCH) {
      const base = new Map(this.patch.size === 0 ? this.base : this);
      for (const [key, value] of changes) {
        if (value === null) base.delete(key);
        else base.set(key, value);
      }
      return new PatchedMap(base, new Map(), base.size, origin);
    }
    const patch = new Map(this.patch);
    let { size } = this;
    for (const [key, value] of changes) {
      size += Number(value !== null) - Number(this.has(key));
      patch.set(key, value);
    }
    return new PatchedMap(this.base, patch, size, origin);
  }

  /** The keys whose entries are not the very same objects in an earlier map. */
  differences(earlier: PatchedMap<K, V>): K[] {
    if (earlier === this) return [];
    return [...this.changedSince(earlier)].filter((key) => this.get(key) !== earlier.get(key));
  }

  private changedSince(earlier: PatchedMap<K, V>): Iterable<K> {
    if (this.origin?.version === earlier.version) return this.origin.keys;
    if (this.base === earlier.base) return new Set([...this.patch.keys(), ...earlier.patch.keys()]);
    return new Set([...this.keys(), ...earlier.keys()]);
  }

  get(key: K): V | undefined {
    const patched = this.patch.get(key);
    return patched === undefined ? this.base.get(key) : (patched ?? undefined);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, value] of this.base) {
      const patched = this.patch.get(key);
      if (patched !== null) yield [key, patched ?? value];
    }
    for (const [key, value] of this.patch) {
      if (value !== null && !this.base.has(key)) yield [key, value];
    }
    return undefined;
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  forEach(run: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) run(value, key, this);
  }
}
