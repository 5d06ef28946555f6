import { parseArgs } from 'node:util';
import { NODE_CASES } from './node/measureNode';
import { QUICK_SIZES, SIZES, type Sizes } from './sizes';
import { WINDOW_CASE_NAMES } from './window/measureWindow';

export interface Options {
  readonly effort: 'quick' | 'full';
  readonly repetitions: number;
  readonly sizes: Partial<Sizes>;
  isChosen(name: string): boolean;
  /** Everything is measured as the table in docs/speed.md says. */
  readonly isWhole: boolean;
}

/** Fewer would show no spread. */
const REPETITIONS = { full: 5, quick: 2 } as const;
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  node: NODE_CASES,
  window: WINDOW_CASE_NAMES,
};

/** `--quick --only window,save --size largest --repetitions 3 --no-page`; throws on others. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      size: { type: 'string' },
      repetitions: { type: 'string' },
      'no-page': { type: 'boolean', default: false },
    },
  });
  const effort = values.quick ? 'quick' : 'full';
  const cases = values.only?.split(',').flatMap((name) => GROUPS[name] ?? [name]);
  demandKnown(cases ?? [], Object.values(GROUPS).flat());
  const wanted = values.size?.split(',');
  demandKnown(wanted ?? [], Object.keys(SIZES));
  const all = Object.entries(values.quick ? QUICK_SIZES : SIZES);
  const repetitions = Number(values.repetitions ?? REPETITIONS[effort]);
  if (!Number.isInteger(repetitions) || repetitions < 1) {
    throw new Error('--repetitions needs a number from 1 on.');
  }
  return {
    effort,
    repetitions,
    sizes: Object.fromEntries(all.filter(([name]) => wanted?.includes(name) ?? true)),
    isChosen: (name) => cases?.includes(name) ?? true,
    isWhole:
      !values.quick &&
      !values['no-page'] &&
      cases === undefined &&
      wanted === undefined &&
      repetitions >= REPETITIONS.full,
  };
}

function demandKnown(names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no “${unknown}”; there are ${known.join(', ')}.`);
  }
}
