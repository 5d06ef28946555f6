import { describe, expect, it } from 'vitest';
import { corporaFolder } from './corpora';
import { type Mutated, mutate, readSamples } from './mutations';
import { printTable } from './printTable';

/** How many random bytes differ in a copy, in turn. */
const CHANGES = [200, 20, 2];
/** Damaged copies of each sample; `GALLEY_COPIES` asks for more. */
const COPIES = Number(process.env.GALLEY_COPIES ?? 1);

describe('damaged documents', () => {
  it('are imported whole or refused', { timeout: 7_200_000 }, async () => {
    const outcomes: Mutated[] = [];
    for (const [seed, sample] of (await readSamples(corporaFolder())).entries()) {
      outcomes.push(await mutate(sample, { copies: COPIES, changes: CHANGES, seed }));
    }
    const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
    printTable(`Damaged documents (${COPIES} copies of each sample)`, [
      ['kind', 'samples', 'imported', 'refused', 'faults', 'slowest, ms'],
      ...kinds.map((kind) => {
        const own = outcomes.filter((outcome) => outcome.kind === kind);
        const sum = (of: (outcome: (typeof own)[number]) => number) =>
          String(own.reduce((total, outcome) => total + of(outcome), 0));
        return [
          kind,
          String(own.length),
          sum(({ imported }) => imported),
          sum(({ refused }) => refused),
          sum(({ faults }) => faults.length),
          String(Math.round(Math.max(...own.map(({ slowest }) => slowest)))),
        ];
      }),
    ]);
    expect(
      outcomes.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
  });
});
