import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge } from './goals';
import type { Measurement } from './measurement';
import { measureCommand } from './node/command';
import { measureExports } from './node/exporting';
import { measureShipped } from './node/shipped';
import { measureOpening, measureSaving } from './node/storing';
import { projectOfSize } from './projectOfSize';
import { withTable } from './readmeTable';
import { QUICK_SIZES, SIZES, type Sizes } from './sizes';
import { resultsTable } from './table';
import { measureWindow } from './window/measureWindow';

/** From out/bench/node. */
const ROOT = new URL('../../../', import.meta.url);
const REPETITIONS = { full: 5, quick: 2 } as const;
/** What Node does is over sooner, and can be repeated more often. */
const MORE = { full: 9, quick: 3 } as const;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** `node` or `window`. */
    only: { type: 'string' },
    repetitions: { type: 'string' },
    'no-readme': { type: 'boolean', default: false },
  },
});
const effort = options.quick ? 'quick' : 'full';
const sizes: Sizes = options.quick ? QUICK_SIZES : SIZES;
const began = performance.now();
const busy = loadavg()[0];

const measurements: Measurement[] = [];
if (options.only !== 'window') measurements.push(...(await nodePart()));
if (options.only !== 'node')
  measurements.push(
    ...(await measureWindow(sizes, Number(options.repetitions ?? REPETITIONS[effort]))),
  );
const verdicts = judge(measurements, sizes);
const table = resultsTable(measurements, verdicts, sizes);
console.log(`\n${table}\n`);
await keep();
const failed = verdicts.filter(({ passed }) => passed === false);
console.log(
  `${verdicts.filter(({ passed }) => passed).length} goals met, ${failed.length} missed, in ${Math.round((performance.now() - began) / 1000)} s.`,
);
process.exitCode = failed.length > 0 && !options.quick ? 1 : 0;

async function nodePart(): Promise<Measurement[]> {
  const measured: Measurement[] = await measureShipped();
  const repetitions = MORE[effort];
  for (const size of Object.values(sizes)) {
    console.error(`Node: ${size.name}`);
    const project = projectOfSize(size);
    measured.push(await measureSaving(size, project, repetitions));
    measured.push(await measureOpening(size, project, repetitions));
    measured.push(...(await measureExports(size, project, repetitions)));
    measured.push(await measureCommand(size, project, repetitions));
  }
  return measured;
}

/** Raw data always; the table in README.md only from a whole run. */
async function keep(): Promise<void> {
  const folder = new URL('bench/results/', ROOT);
  await mkdir(folder, { recursive: true });
  const when = new Date().toISOString();
  const file = new URL(`${when.replaceAll(':', '-')}.json`, folder);
  const machine = {
    processor: cpus()[0]?.model,
    processors: availableParallelism(),
    busy,
    node: process.version,
  };
  await writeFile(file, JSON.stringify({ when, effort, machine, measurements, verdicts }, null, 1));
  console.log(`Raw data: ${fileURLToPath(file)}`);
  if (options.quick || options.only || options.repetitions || options['no-readme']) return;
  const readme = new URL('README.md', ROOT);
  const text = withTable(await readFile(readme, 'utf8'), 'benchmark', table);
  if (text === undefined) console.error('README.md has no markers for the table.');
  else await writeFile(readme, text);
}
