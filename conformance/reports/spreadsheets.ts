import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findProgram } from '../../electron/files/findProgram';

const LIMIT_MS = 3 * 60_000;
const SCRIPT = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])['Claims']
print(json.dumps([c.value.date().isoformat() for row in sheet.iter_rows() for c in row if c.is_date]))
`;
const daysSchema = z.array(z.string());

/** A Python that has openpyxl: Debian's own where another stands before it. */
const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0,
);
const office = findProgram('soffice');

/** By each program that is here: the days of all cells of a workbook's first sheet that are dates to it, row by row. */
export const SPREADSHEET_READERS: Readonly<
  Record<string, ((folder: string, name: string) => string[]) | undefined>
> = {
  openpyxl: python ? (folder, name) => readWithOpenpyxl(python, join(folder, name)) : undefined,
  LibreOffice: office ? (folder, name) => readWithOffice(office, folder, name) : undefined,
};

function readWithOpenpyxl(program: string, path: string): string[] {
  return daysSchema.parse(JSON.parse(run(program, ['-c', SCRIPT, path])));
}

/** From what LibreOffice makes of it in its own format, where each cell says what it is. */
function readWithOffice(program: string, folder: string, name: string): string[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run(program, [
    profile,
    '--headless',
    '--convert-to',
    'fods',
    '--outdir',
    folder,
    join(folder, name),
  ]);
  const text = readFileSync(join(folder, name.replace(/xlsx$/, 'fods')), 'utf8');
  const sheet = /<table:table table:name="Claims".*?<\/table:table>/s.exec(text)?.[0] ?? '';
  return [...sheet.matchAll(/<table:table-cell ([^>]*office:date-value="([\d-]+)[^>]*)>/g)].flatMap(
    ([, attributes = '', day = '']) => {
      const times = /number-columns-repeated="(\d+)"/.exec(attributes)?.[1];
      return Array.from({ length: Number(times ?? 1) }, () => day);
    },
  );
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  if (status !== 0) throw new Error(`${program} did not read it: ${stderr}`);
  return stdout;
}
