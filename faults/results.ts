import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { markdownTable } from '../bench/markdownTable';
import { TOOLS } from './tools';

/** The parts of the suite in the order of the table, each with the promise it tries. */
export const PART_NAMES = [
  '1 killed at any instant of a save',
  '1 power cut at every system call',
  '1 saved and killed on sticks',
  '2 killed at every system call',
  '2 EIO at every system call',
  '2 ENOSPC at every system call',
  '3 full disk',
  '3 disk full while typing',
  '5 bytes changed',
  '7 two processes at once',
  '7 lock of a killed process',
  '10 tab, server or both killed while typing',
  '15 every address asked for',
  '15 no interface but loopback',
  '17 protected, killed at any instant',
  '17 protected, printed as PDF',
  '21 a writer that slept, in two containers',
  '22 replaced by another program',
] as const;
export type PartName = (typeof PART_NAMES)[number];

const resultSchema = z.object({
  name: z.enum(PART_NAMES),
  /** In words, a tool at a time; parts that try only Galley name no other. */
  outcomes: z.partialRecord(z.enum(TOOLS), z.string()),
  /** Nothing else of the suite ran meanwhile. */
  seconds: z.number(),
});
export type Result = z.infer<typeof resultSchema>;

/** What the parts have kept so far, one line of JSON each. */
export async function readResults(path: string): Promise<Result[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => resultSchema.parse(JSON.parse(line)));
}

/** The parts that have not come to their end. */
export function missingParts(results: readonly Result[]): PartName[] {
  return PART_NAMES.filter((part) => results.every(({ name }) => name !== part));
}

/** The results as Markdown, a row a part. */
export function faultsTable(results: readonly Result[]): string {
  const rows = PART_NAMES.flatMap((part) =>
    results
      .filter(({ name }) => name === part)
      .map(({ name, outcomes, seconds }) => [
        name,
        ...TOOLS.map((tool) => outcomes[tool] ?? '–'),
        `${seconds.toFixed(0)} s`,
      ]),
  );
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  return markdownTable(
    ['Promise', 'Galley', 'lowdb `JSONFile`', 'write-file-atomic', 'Time'],
    [...rows, ['All', '', '', '', `${total.toFixed(0)} s`]],
  );
}
