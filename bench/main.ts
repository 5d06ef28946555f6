import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { compareRuns } from './compareRuns';
import { judge } from './goals';
import { measureNode } from './node/measureNode';
import { type Options, readOptions } from './options';
import { publishTable } from './publishTable';
import { createRecord, type RawData } from './record';
import { QUICK_SIZES, SIZES } from './sizes';
import { resultsTable } from './table';
import { measureWindow } from './window/measureWindow';

/** From out/bench/node. */
const ROOT = new URL('../../../', import.meta.url);

const args = process.argv.slice(2);
process.exitCode = args[0] === '--compare' ? await compare(args.slice(1)) : await run();

async function compare(paths: readonly string[]): Promise<number> {
  const [a, b] = await Promise.all(
    paths.map(async (path) => JSON.parse(await readFile(path, 'utf8')) as RawData),
  );
  if (!a || !b) throw new Error('--compare needs two files of raw data.');
  const { text, agree } = compareRuns(a, b);
  console.log(text);
  return agree ? 0 : 1;
}

async function run(): Promise<number> {
  const options = readOptions(args);
  const { effort, repetitions, sizes, isChosen } = options;
  const began = performance.now();
  const name = `${new Date().toISOString().replaceAll(':', '-')}.json`;
  const path = fileURLToPath(new URL(`bench/results/${name}`, ROOT));
  console.error(`Raw data: ${path}`);
  const record = createRecord(path, {
    effort,
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    busy: loadavg()[0] ?? 0,
    node: process.version,
    repetitions,
  });
  await measureNode(record, Object.values(sizes), repetitions, isChosen);
  await measureWindow(record, sizes, repetitions, isChosen);
  const seconds = Math.round((performance.now() - began) / 1000);
  return report(record.data(), options, seconds);
}

/** Prints what was measured; the table goes into docs/speed.md only from a whole run. */
async function report(
  data: RawData,
  { effort, isWhole }: Options,
  seconds: number,
): Promise<number> {
  const sizes = effort === 'quick' ? QUICK_SIZES : SIZES;
  const verdicts = judge(data.measurements, sizes);
  console.log(`\n${resultsTable(data, verdicts, sizes, 'all')}\n`);
  if (isWhole) {
    const table = resultsTable(data, verdicts, sizes, 'largest');
    await publishTable(new URL('docs/speed.md', ROOT), 'benchmark', table);
  }
  for (const [name, took] of Object.entries(data.took)) {
    console.log(`${name.padEnd(10)} ${Math.round(took)} s`);
  }
  for (const { what, message } of data.failures) console.log(`FAILED ${what}: ${message}`);
  const met = verdicts.filter(({ passed }) => passed);
  const missed = verdicts.filter(({ passed }) => passed === false);
  console.log(`${met.length} goals met, ${missed.length} missed, in ${seconds} s.`);
  const gates = effort === 'full' && missed.some(({ isGate }) => isGate);
  return gates || data.failures.length > 0 ? 1 : 0;
}
