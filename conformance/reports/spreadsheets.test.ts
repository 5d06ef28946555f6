import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '../../electron/export/xlsx/toXlsx';
import { testFolder } from '../../electron/files/testing/testFolder';
import { toCsv } from '../../shared/report/data/toCsv';
import { makeDesk } from '../../shared/report/desk/desk';
import { makeReport } from '../../shared/report/model/reportModel';
import { printTable } from '../printTable';
import { projectsToWrite } from '../projects';
import { SPREADSHEET_READERS } from './spreadsheets';

const [sample] = projectsToWrite(0);
if (!sample) throw new Error('There is a sample.');
const model = makeReport(
  makeDesk(sample, 'legal', { now: '2026-11-22T09:00:00.000Z', nonce: 'conformance' }),
);
const { data: rows } = Papa.parse<string[]>(toCsv(model).slice(1), { skipEmptyLines: true });
const days = rows.flat().filter((cell) => /^\d{4}-\d\d-\d\d$/.test(cell));

describe('the days of the CSV table of claims', () => {
  for (const [program, read] of Object.entries(SPREADSHEET_READERS)) {
    if (!read) process.stdout.write(`Not read: dates in Excel by ${program}. It is not here.\n\n`);
    it.skipIf(!read)(`are dates in the workbook to ${program}`, async () => {
      if (!read) return;
      const folder = await testFolder();
      await writeFile(join(folder, 'report.xlsx'), toXlsx(model).bytes);
      const found = read(folder, 'report.xlsx');
      printTable(`Dates in Excel, by ${program}`, [
        ['dates', 'of'],
        [String(found.length), String(days.length)],
      ]);
      expect(days.length).toBeGreaterThan(10);
      expect(found).toEqual(days);
    });
  }
});
