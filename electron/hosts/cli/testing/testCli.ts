import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { testFolder } from '../../../files/testing/testFolder';
import { testProjectText } from '../../../project/testing/testProject';
import { runCli } from '../runCli';

/** The command line in a folder that holds an article, `article.txt`, and a project, `a.galley`. */
export interface TestCli {
  readonly folder: string;
  /** Runs one command there; answers its exit code and what it wrote to either stream. */
  galley(...argv: string[]): Promise<{
    readonly code: number;
    readonly out: string;
    readonly complaints: string;
  }>;
}

export const ARTICLE = `Harbour costs double

By Ada Marsh
20 November 2026

The harbour cost 40 million crowns – “twice the plan”.

It opened on Monday.
`;

/** Makes the folder, and a data folder within it that the test alone uses. */
export async function testCli(): Promise<TestCli> {
  const folder = await testFolder();
  vi.stubEnv('GALLEY_DATA_FOLDER', join(folder, 'data'));
  await writeFile(join(folder, 'article.txt'), ARTICLE);
  await writeFile(join(folder, 'a.galley'), testProjectText());
  return {
    folder,
    async galley(...argv) {
      const said: string[] = [];
      const complaints: string[] = [];
      const code = await runCli(argv, {
        folder,
        width: 80,
        print: (text) => said.push(text),
        complain: (text) => complaints.push(text),
      });
      return { code, out: said.join(''), complaints: complaints.join('') };
    },
  };
}
