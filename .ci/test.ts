// `npm test` and, with the argument `check`, `npm run check`. Runs every step, even after a failure,
// and ends with one line: N passed, N failed. Runs as it is, under Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const env = {
  ...process.env,
  PATH: join(root, 'node_modules/.bin') + delimiter + (process.env.PATH ?? ''),
};
const reports = await mkdtemp(join(tmpdir(), 'galley-test-'));

/** Runs a command with its output shown; answers whether it succeeded. */
function run(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, env, shell: true, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** A step that passes or fails as a whole. */
async function check(name: string, command: string): Promise<Outcome> {
  const from = performance.now();
  console.log(`\n▸ ${name}: ${command}`);
  const ok = await run(command);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds: since(from) };
}

/** A step that counts its tests. */
async function tests(name: string): Promise<Outcome> {
  const from = performance.now();
  const report = join(reports, `${name}.json`);
  const command = `vitest run --project ${name}`;
  console.log(`\n▸ ${name}: ${command}`);
  const ok = await run(`${command} --reporter=default --reporter=json --outputFile.json=${report}`);
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

const outcomes = [
  await check('format', 'biome format .'),
  await check('lint', 'biome check --formatter-enabled=false --error-on-warnings .'),
  ...(await typeChecks()),
  await check('dead code', 'knip'),
  await check('dependencies', 'depcruise shared electron renderer conformance faults e2e bench'),
  await tests('unit'),
  await check('build', 'electron-vite build'),
];
const corpora = process.env.GALLEY_CORPORA ?? join(root, '../shared/corpora');
if (process.argv[2] !== 'check') {
  if (existsSync(corpora)) outcomes.push(await tests('conformance'));
  else console.log(`\nconformance: not run, there are no corpora at ${corpora}.`);
  outcomes.push(await tests('faults'));
  const isBuilt = outcomes.every(({ name, failed }) => name !== 'build' || failed === 0);
  // On an old build the end-to-end tests would say something about another program.
  if (isBuilt) outcomes.push(await tests('e2e'));
  else outcomes.push({ name: 'e2e', passed: 0, failed: 1, skipped: 0, seconds: 0 });
}
await rm(reports, { recursive: true });

async function typeChecks(): Promise<Outcome[]> {
  const checked: Outcome[] = [];
  for (const folder of [
    'shared',
    'electron',
    'renderer',
    'conformance',
    'faults',
    'e2e',
    'bench',
    '.ci',
  ]) {
    checked.push(await check(`types of ${folder}`, `tsc -p ${folder}`));
  }
  return checked;
}

console.log('');
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(20)} ${counts.padEnd(40)} ${seconds.toFixed(1)} s`,
  );
}
const sum = (of: 'passed' | 'failed' | 'skipped') =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);
const skipped = sum('skipped');
console.log(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = sum('failed') ? 1 : 0;
