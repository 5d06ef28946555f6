import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { ok } from '../../../../shared/result';
import { testFolder } from '../../../files/testing/testFolder';
import { testProjectText } from '../../../project/testing/testProject';
import { runCli } from '../runCli';
import { plain } from '../terminal/paint';
import type { Terminal } from '../terminal/terminal';

/** The command line in a folder that holds an article, `article.txt`, and a project, `a.galley`. */
export interface TestCli {
  readonly folder: string;
  /** Runs one command there. */
  galley(...argv: string[]): Promise<Ran>;
  /** Runs one command with something on standard input, or in another kind of terminal. */
  galleyIn(at: Surroundings, ...argv: string[]): Promise<Ran>;
}

/** The exit code, what was written to either stream, and the bytes of files that went to the first. */
interface Ran {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
  readonly bytes: Buffer;
}

interface Surroundings extends Partial<Terminal> {
  /** Standard input; empty unless said. */
  readonly input?: string | Uint8Array;
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
  const galleyIn: TestCli['galleyIn'] = async ({ input = '', ...at }, ...argv) => {
    const said: string[] = [];
    const complaints: string[] = [];
    const chunks: Uint8Array[] = [];
    const code = await runCli(argv, {
      folder,
      width: 80,
      complaintWidth: Number.POSITIVE_INFINITY,
      isShown: false,
      paint: plain,
      paintComplaint: plain,
      readInput: async () => ok(Buffer.from(input)),
      print: (text) => said.push(text),
      write: async (bytes) => {
        chunks.push(bytes);
      },
      complain: (text) => complaints.push(text),
      progress: () => undefined,
      ...at,
    });
    const bytes = Buffer.concat(chunks);
    return { code, out: said.join(''), complaints: complaints.join(''), bytes };
  };
  return { folder, galley: (...argv) => galleyIn({}, ...argv), galleyIn };
}
