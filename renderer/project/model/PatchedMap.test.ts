import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatchedMap } from './PatchedMap';

/** Values are told apart by identity. */
const value = fc.oneof(
  fc.constant(null),
  fc.nat().map((number) => ({ number })),
);
const changes = fc.array(
  fc.array(fc.tuple(fc.nat(120), value), { maxLength: 40 }).map((entries) => new Map(entries)),
  { maxLength: 8 },
);

describe('a patched map', () => {
  it('holds what a plain map would, and knows what differs from an earlier one', () => {
    fc.assert(
      fc.property(changes, fc.nat(8), (rounds, place) => {
        const plain = new Map<number, { number: number }>();
        const maps = [PatchedMap.of(plain)];
        for (const round of rounds) {
          for (const [key, each] of round) {
            if (each === null) plain.delete(key);
            else plain.set(key, each);
          }
          maps.push((maps.at(-1) ?? PatchedMap.of<number, { number: number }>([])).with(round));
        }
        const last = maps.at(-1);
        const earlier = maps[place % maps.length];
        if (!last || !earlier) throw new Error('There is a first map.');
        expect(new Map(last)).toEqual(plain);
        expect(last.size).toBe(plain.size);
        expect([...last.keys()].every((key) => last.get(key) === plain.get(key))).toBe(true);
        const keys = new Set([...last.keys(), ...earlier.keys()]);
        const different = [...keys].filter((key) => last.get(key) !== earlier.get(key));
        expect(new Set(last.differences(earlier))).toEqual(new Set(different));
      }),
    );
  });
});
