import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { signOffAll } from '../../project/testing/signOffAll';
import { makeDesk } from '../desk/desk';
import { makeReport } from '../model/reportModel';
import { PROFILES } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { toCsv } from './toCsv';

const write = (statement: string) => {
  const project = plantedProject();
  const claims = project.claims.map((claim) => ({ ...claim, statement }));
  return toCsv(makeReport(makeDesk({ ...project, claims }, 'editor', PLANTED_CONTEXT)));
};
const rows = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

describe('toCsv', () => {
  it('begins with a byte order mark and ends its lines with CR LF', () => {
    const csv = write('plain');
    expect(csv.startsWith('\ufeffNumber,Quote,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '|x',
    '%0A',
    ' =1+1',
    '=1\n2',
  ])('keeps a spreadsheet from computing %j', (formula) => {
    const [row] = rows(write(formula));
    expect(row?.Statement).toBe(`'${formula.trim()}`);
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('begins no cell with what is computed where %s part the cells', (_, separator) => {
    const start = fc.constantFrom('=', '+', '-', '@', '＝', '|', '%');
    const between = fc.constantFrom(';', '\t', '\n', '\r', ';"', '; ', ';""', '",;', '');
    fc.assert(
      fc.property(fc.string(), between, start, fc.string(), (before, at, sign, after) => {
        const csv = write(`${before}${at}${sign}${after}`).slice(1);
        const cells = Papa.parse<string[]>(csv, { delimiter: separator }).data.flat();
        for (const cell of cells) expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠|%]/u);
        for (const cell of csv.split(new RegExp(`[${separator}\r\n]`))) {
          expect(cell).not.toMatch(/^["\p{Zs}]*[=+\-@＝＋－＠|%]/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('begins no cell with what a spreadsheet computes, whatever the text', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        for (const row of rows(write(`${first}${rest}`))) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives quotes, commas and line breaks back to a reader', () => {
    const text = 'He said "no", twice\nand left';
    expect(rows(write(text))[0]?.Statement).toBe(text);
  });

  it('says dates as ISO 8601 has them, as precise as they are known', () => {
    const dated = (madeOn: string) => {
      const project = plantedProject();
      const claims = project.claims.map((claim) => ({ ...claim, madeOn }));
      const signed = signOffAll({ ...project, claims });
      return rows(toCsv(makeReport(makeDesk(signed, 'editor', PLANTED_CONTEXT))));
    };
    for (const date of ['2026', '2026-03', '2026-03-14', '2026-03-14T11:28:00+02:00']) {
      expect(dated(date)[0]?.['Said on']).toBe(date);
    }
    const [row] = dated('2026');
    expect(row?.['Signed off on']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(row?.Evidence).toMatch(/Accessed \d{4}-\d\d-\d\d\./);
  });

  it('has as many cells in every row as it has heads', () => {
    for (const profile of PROFILES) {
      const csv = toCsv(makeReport(makeDesk(plantedProject(), profile, PLANTED_CONTEXT)));
      const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
      expect(new Set(data.map((row) => row.length)).size).toBe(1);
    }
  });

  it('has only the columns that the profile may fill', () => {
    const heads = (profile: (typeof PROFILES)[number]) =>
      toCsv(makeReport(makeDesk(plantedProject(), profile, PLANTED_CONTEXT))).split('\r\n')[0] ??
      '';
    for (const head of ['Status', 'Stale', 'Proposed correction', 'Notes', 'Signatures']) {
      expect(heads('public')).not.toContain(head);
      expect(heads('editor')).toContain(head);
    }
    expect(heads('author')).not.toContain('Notes');
    expect(heads('author')).not.toContain('Enquiries');
  });
});
