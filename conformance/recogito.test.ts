import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findChromium } from '../electron/export/pdf/findChromium';
import { findProgram } from '../electron/files/findProgram';
import { printTable } from './printTable';
import { checkRecogito } from './recogito';

const browser = findChromium({
  env: process.env,
  platform: process.platform,
  isProgram: existsSync,
  findProgram: (name) => findProgram(name),
});
if (!browser.ok)
  process.stdout.write('Not loaded: annotations in Recogito. There is no browser here.\n\n');

describe('web annotations in Recogito', () => {
  it.skipIf(!browser.ok)('stand on their words', async () => {
    if (!browser.ok) return;
    const running = await chromium.launch({
      executablePath: browser.value,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    onTestFinished(() => running.close());
    const rows = await checkRecogito(await running.newPage());
    printTable('Web annotations, in @recogito/text-annotator', [
      ['', 'passed', 'of'],
      ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
    ]);
    for (const { name, total, failures } of rows) {
      expect(total, name).toBeGreaterThan(100);
      expect(failures, name).toEqual([]);
    }
  });
});
