import { resolve } from 'node:path';

/**
 * The project file that a command line names, as an absolute path, or undefined. Command lines come
 * with Chromium's own switches and, in development, the app's folder: only an argument that ends in
 * `.galley` counts, the first one wins, and what follows `--` is never taken for a switch.
 */
export function projectArgument(
  argv: readonly string[],
  workingDirectory: string,
): string | undefined {
  const named = argv.slice(1);
  const separator = named.indexOf('--');
  const isProject = (argument: string, at: number) =>
    /\.galley$/i.test(argument) &&
    !argument.includes('\0') &&
    (!argument.startsWith('-') || (separator !== -1 && at > separator));
  const argument = named.find(isProject);
  return argument === undefined ? undefined : resolve(workingDirectory, argument);
}
