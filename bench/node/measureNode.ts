import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectOfSize } from '../projectOfSize';
import type { RunRecord } from '../record';
import type { Size } from '../sizes';
import { measureCommand } from './command';
import { measureExports } from './exporting';
import { measureShipped } from './shipped';
import { measureReading, measureSaving } from './storing';

const CASES = {
  save: measureSaving,
  read: measureReading,
  export: measureExports,
  show: measureCommand,
} as const;

/** The cases that need no browser, by name. */
export const NODE_CASES: readonly string[] = ['shipped', ...Object.keys(CASES)];

/** Everything that is measured without a browser: the disk, reports, the command line. */
export async function measureNode(
  record: RunRecord,
  sizes: readonly Size[],
  repetitions: number,
  isChosen: (name: string) => boolean,
): Promise<void> {
  if (isChosen('shipped')) await record.run('shipped', 'once', () => measureShipped(record));
  for (const size of sizes) {
    const project = projectOfSize(size);
    for (const [name, measure] of Object.entries(CASES)) {
      if (!isChosen(name)) continue;
      await record.run(name, size.name, async () => {
        const folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
        try {
          await measure({ record, size, project, repetitions, folder });
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      });
    }
  }
}
