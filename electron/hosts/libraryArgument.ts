import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The folder that `--library DIR` names, absolute, or undefined. `serve` knows the same option; here
 * it may stand among switches of Chromium's, of which nothing is known.
 */
export function libraryArgument(
  argv: readonly string[],
  workingDirectory: string,
): string | undefined {
  const { library } = parseArgs({
    args: argv.slice(1),
    options: { library: { type: 'string' } },
    strict: false,
  }).values;
  if (typeof library !== 'string' || library === '') return undefined;
  return resolve(workingDirectory, library);
}
