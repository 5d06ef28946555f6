// `npm test` and, with the argument `check`, `npm run check`. Runs every step, even after a failure,
// and ends with one line: N passed, N failed. Runs as it is, under Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronRuntime } from '../e2e/electron/electronRuntime.ts';

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
}

const TYPED = ['electron', 'renderer', 'bench', 'conformance', 'e2e', 'faults', 'shared', '.ci'];
const NOT_RUN = { passed: 0, failed: 1, skipped: 0, seconds: 0 };

const root = fileURLToPath(new URL('..', import.meta.url));
const env = {
  ...process.env,
  PATH: join(root, 'node_modules/.bin') + delimiter + (process.env.PATH ?? ''),
};
const reports = await mkdtemp(join(tmpdir(), 'galley-test-'));

/** Runs a command under a title and answers whether it succeeded. */
type Run = (title: string, command: string) => Promise<boolean>;

/** Shows the output as it comes. */
const run: Run = (title, command) => {
  console.log(`\n▸ ${title}: ${command}`);
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, env, shell: true, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
};

/** Shows the output in one piece when the command has ended, for what runs side by side. */
const runQuietly: Run = (title, command) =>
  new Promise((resolve) => {
    const output: Buffer[] = [];
    const end = (isOk: boolean) => {
      process.stdout.write(`\n▸ ${title}: ${command}\n`);
      process.stdout.write(Buffer.concat(output));
      resolve(isOk);
    };
    const child = spawn(command, {
      cwd: root,
      env,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => output.push(bytes));
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });

/** Steps that pass or fail as a whole and need nothing of each other: one a processor at a time. */
async function checks(steps: Record<string, string>): Promise<Outcome[]> {
  const outcomes = Object.keys(steps).map((name) => ({ name, ...NOT_RUN }));
  const waiting = Object.entries(steps).entries();
  const lane = async () => {
    for (const [index, [name, command]] of waiting) {
      const from = performance.now();
      const ok = await runQuietly(name, command);
      const counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
      outcomes[index] = { name, ...counts, seconds: since(from) };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return outcomes;
}

/** A step that counts the tests of one or more of Vitest's projects, and has the name of the first. */
async function tests(runTests: Run, ...projects: [string, ...string[]]): Promise<Outcome> {
  const from = performance.now();
  const [name] = projects;
  const report = join(reports, `${name}.json`);
  const command = `vitest run ${projects.map((project) => `--project "${project}"`).join(' ')}`;
  const reporters = `--reporter=default --reporter=json --outputFile.json="${report}"`;
  const ok = await runTests(name, `${command} ${reporters}`);
  const counts = await countsIn(report);
  // A file that cannot be loaded, or an error outside of any test, fails the run but no test.
  if (!ok && counts.failed === 0) counts.failed = 1;
  if (ok && counts.passed === 0) counts.failed += 1;
  return { name, ...counts, seconds: since(from) };
}

async function countsIn(report: string) {
  try {
    const json = JSON.parse(await readFile(report, 'utf8'));
    return {
      passed: Number(json.numPassedTests),
      failed: Number(json.numFailedTests),
      skipped: Number(json.numPendingTests) + Number(json.numTodoTests),
    };
  } catch {
    console.error(`No report at ${report}.`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function since(from: number): number {
  return (performance.now() - from) / 1000;
}

// The longest first, so that none is left over at the end.
const outcomes = await checks({
  // TypeScript would share each of them out among checkers that all read the same declarations.
  ...Object.fromEntries(
    TYPED.map((folder) => [`types of ${folder}`, `tsc -p ${folder} --singleThreaded`]),
  ),
  lint: 'biome check --formatter-enabled=false --error-on-warnings .',
  build: 'electron-vite build',
  dependencies: 'depcruise shared electron renderer conformance faults e2e bench',
  'dead code': 'knip',
  format: 'biome format .',
});
const isWhole = process.argv[2] !== 'check';
outcomes.push(
  ...(await Promise.all([
    tests(run, 'unit', 'desktop', 'boringssl'),
    // These mostly wait, for disks, locks and dying processes, while those work without a pause.
    ...(isWhole ? [tests(runQuietly, 'faults')] : []),
  ])),
);
if (isWhole) {
  const corpora = process.env.GALLEY_CORPORA ?? join(root, '../shared/corpora');
  if (existsSync(corpora)) outcomes.push(await tests(run, 'conformance'));
  else console.log(`\nconformance: not run, there are no corpora at ${corpora}.`);
  const isBuilt = outcomes.every(({ name, failed }) => name !== 'build' || failed === 0);
  // On an old build the end-to-end tests would say something about another program.
  // The desktop app runs in what stands in for Electron, and in Electron itself where its runtime is.
  const desktops = ['stand-in for Electron', ...(electronRuntime() ? ['Electron'] : [])];
  // Both wait for browsers half of the time, so that they go on side by side.
  const runs = [
    { names: ['e2e'], runTests: run },
    { names: desktops, runTests: runQuietly },
  ].map(async ({ names, runTests }) => {
    for (const name of names) {
      outcomes.push(isBuilt ? await tests(runTests, name) : { name, ...NOT_RUN });
    }
  });
  await Promise.all(runs);
  if (desktops.length === 1) {
    console.log('\nElectron: not run, its runtime is not on this machine.');
  }
}
await rm(reports, { recursive: true });

console.log('');
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(22)} ${counts.padEnd(40)} ${seconds.toFixed(1)} s`,
  );
}
const sum = (of: 'passed' | 'failed' | 'skipped') =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);
const skipped = sum('skipped');
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = sum('failed') ? 1 : 0;
