import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../e2e/findBrowser';
import { serializeProject } from '../../shared/project/serializeProject';
import { inTurn, type Measurement } from '../measurement';
import { projectOfSize } from '../projectOfSize';
import type { Size, Sizes } from '../sizes';
import { createCollection } from './collect';
import { CONTENDERS, type WindowContender } from './contenders';
import { measureIdle } from './idle';
import { measureLists } from './lists';
import { servePages } from './servePages';
import { fileName, type Sample, type Setting, sampleOf } from './setting';
import { measureStart } from './starting';
import { workThrough } from './workThrough';

const SWITCHES = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium refuses to run as root inside its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Everything that is measured in a real browser: the built window and its peers in one process. */
export async function measureWindow(sizes: Sizes, repetitions: number): Promise<Measurement[]> {
  const { path } = await findBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const pages = await servePages(folder);
  const browser = await chromium.launch({ executablePath: path, args: SWITCHES });
  const collection = createCollection();
  try {
    const samples = new Map<Size, Sample>();
    for (const size of Object.values(sizes)) {
      const project = projectOfSize(size);
      await writeFile(join(folder, fileName(size)), serializeProject(project));
      samples.set(size, sampleOf(project));
    }
    const setting = { browser, pages: pages.address, folder, samples, collection };
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      for (const size of Object.values(sizes)) await measureSize(setting, size, repetition);
      await measureLists(setting, sizes.largest, repetition);
      await measureStart(setting, sizes.small, repetition);
    }
    await measureIdle(setting, sizes.largest);
  } finally {
    await browser.close();
    pages.close();
    await rm(folder, { recursive: true, force: true });
  }
  return collection.measurements();
}

async function measureSize(setting: Setting, size: Size, repetition: number): Promise<void> {
  for (const contender of inTurn(CONTENDERS, repetition)) {
    if (contender.atMost !== undefined && size.claims > contender.atMost) continue;
    console.error(`${repetition + 1}. ${size.name}: ${contender.name}`);
    await measureContender(setting, size, contender);
  }
}

async function measureContender(
  setting: Setting,
  size: Size,
  contender: WindowContender,
): Promise<void> {
  const opened = await contender.open(setting, size);
  try {
    const sample = setting.samples.get(size);
    if (sample) await workThrough(opened, contender, size, sample, setting.collection);
  } finally {
    await opened.close();
  }
}
