import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { testFolder } from '../electron/files/testing/testFolder';
import { publishTable, withTable } from './publishTable';

const TEXT = 'a\n<!-- faults: begin -->\nold\n<!-- faults: end -->\nb\n';
const RENEWED = 'a\n<!-- faults: begin -->\n\n| new |\n\n<!-- faults: end -->\nb\n';

it('puts the table between its markers and nowhere else', () => {
  expect(withTable(TEXT, 'faults', '| new |')).toBe(RENEWED);
  expect(withTable(RENEWED, 'faults', '| new |')).toBe(RENEWED);
  expect(withTable(TEXT, 'benchmark', '| new |')).toBeUndefined();
});

it('writes it into the page, and leaves a page without the markers alone', async () => {
  const page = pathToFileURL(join(await testFolder(), 'page.md'));
  await writeFile(page, TEXT);
  await publishTable(page, 'faults', '| new |');
  expect(await readFile(page, 'utf8')).toBe(RENEWED);
  await expect(publishTable(page, 'benchmark', '| new |')).rejects.toThrow('no markers');
  expect(await readFile(page, 'utf8')).toBe(RENEWED);
});

it.each([
  ['docs/speed.md', 'benchmark'],
  ['docs/faults.md', 'faults'],
])('%s has the markers of its table', async (path, marker) => {
  const page = await readFile(new URL(`../${path}`, import.meta.url), 'utf8');
  expect(withTable(page, marker, '| new |')).toContain('| new |');
});
