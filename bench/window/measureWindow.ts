import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../e2e/findBrowser';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { inTurn } from '../measurement';
import { projectOfSize } from '../projectOfSize';
import type { RunRecord } from '../record';
import type { Size, Sizes } from '../sizes';
import { contendersOf, WINDOW_CASES, type WindowCase } from './cases';
import type { WindowContender } from './contenders';
import { servePages } from './servePages';
import { fileName, type Sample, type Setting, sampleOf } from './setting';
import { measureStart } from './starting';

const SWITCHES = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium refuses to run as root inside its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The cases that need a browser, by name. */
export const WINDOW_CASE_NAMES: readonly string[] = [
  ...WINDOW_CASES.map(({ name }) => name),
  'start',
];

/** Everything that is measured in a real browser: the built window and its peers in one process. */
export async function measureWindow(
  record: RunRecord,
  sizes: Partial<Sizes>,
  repetitions: number,
  isChosen: (name: string) => boolean,
): Promise<void> {
  if (!WINDOW_CASE_NAMES.some(isChosen)) return;
  const { path } = await findBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const pages = await servePages(folder);
  const browser = await chromium.launch({ executablePath: path, args: SWITCHES });
  record.nameBrowser(`Chromium ${browser.version()}`);
  try {
    const samples = new Map<Size, Sample>();
    for (const size of Object.values(sizes)) {
      const project = projectOfSize(size);
      await writeFile(join(folder, fileName(size)), serializeProject(project));
      samples.set(size, sampleOf(project));
    }
    const setting = { browser, pages: pages.address, folder, samples, record };
    const cases = WINDOW_CASES.filter(({ name }) => isChosen(name));
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      for (const each of cases) {
        for (const name of each.sizes) {
          const size = sizes[name];
          if (!size) continue;
          const contenders = contendersOf(each, name, repetition);
          for (const contender of inTurn(contenders, repetition)) {
            await measureCase(setting, each, contender, size, repetition);
          }
        }
      }
      const [small] = Object.values(sizes);
      if (small && isChosen('start')) {
        await record.run('start', `for the ${repetition + 1}. time`, () =>
          measureStart(setting, small, repetition),
        );
      }
    }
  } finally {
    await browser.close();
    pages.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureCase(
  setting: Setting,
  each: WindowCase,
  contender: WindowContender,
  size: Size,
  repetition: number,
): Promise<void> {
  const about = `${size.name}, ${contender.name}, for the ${repetition + 1}. time`;
  await setting.record.run(each.name, about, () =>
    measureContender(setting, each, contender, size, repetition),
  );
  // What was given up may still be open.
  await closeAll(setting.browser);
}

async function measureContender(
  setting: Setting,
  { measure }: WindowCase,
  contender: WindowContender,
  size: Size,
  repetition: number,
): Promise<void> {
  const sample = setting.samples.get(size);
  if (!sample) throw new Error(`There is no project of ${size.name}.`);
  const opened = await contender.open(setting, size);
  try {
    await measure(opened, contender, size, sample, (what, value, unit) =>
      setting.record.add(what, size.name, contender.name, repetition, value, unit),
    );
  } finally {
    await opened.close();
  }
}

async function closeAll(browser: Browser): Promise<void> {
  // Of a browser that is gone each case says so; the rest of the run is still told.
  await Promise.allSettled(browser.contexts().map((context) => context.close()));
}
