import { resolve } from 'node:path';
import type { AppError, AppErrorCode } from '../../../shared/ipc/appError';
import { usageLines } from './describe/help';
import { COMMAND_TABLE, type CommandName } from './table/commandTable';
import { type CommandLine, readCommandLine } from './table/readCommandLine';
import { complain } from './terminal/complain';
import type { Terminal } from './terminal/terminal';

/** 0 done; 1 refused or not ready; 2 wrong usage, or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** Does what the words after its name say. */
export type Command = (argv: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** A command that runs once its line is read as the table has it. */
export function createCommand<Name extends CommandName>(
  name: Name,
  run: (line: CommandLine<(typeof COMMAND_TABLE)[Name]>, terminal: Terminal) => Promise<ExitCode>,
): Command {
  return async (argv, terminal) => {
    const line = readCommandLine(argv, COMMAND_TABLE[name]);
    return line.ok ? run(line.value, terminal) : wrongUsage(terminal, name, line.error);
  };
}

/** Says what is wrong with a command line, and how the command is called. */
export function wrongUsage(terminal: Terminal, name: CommandName, sentence: string): ExitCode {
  complain(terminal, 'red', sentence);
  terminal.complain(usageLines(name, COMMAND_TABLE[name], terminal.width));
  return 2;
}

/** Says what failed, and of which file. */
export function fail(terminal: Terminal, error: AppError, path: string): ExitCode {
  const name = path === '-' ? 'standard input' : path;
  complain(terminal, 'red', `${name}:`, error.message);
  return REFUSALS.has(error.code) ? 1 : 2;
}

/** Says why a file could not be written, and how another may be replaced. */
export function failToWrite(terminal: Terminal, error: AppError, path: string): ExitCode {
  const hint = error.code === 'exists' ? ' Use --force to replace it.' : '';
  const name = path === '-' ? 'standard output' : path;
  return fail(terminal, { ...error, message: `${error.message}${hint}` }, name);
}

/** What a file holds was looked at and not accepted; everything else is about reaching the file. */
const REFUSALS: ReadonlySet<AppErrorCode> = new Set([
  'notAProject',
  'newerVersion',
  'damaged',
  'importFailed',
  'cancelled',
]);

export function pathFrom(terminal: Pick<Terminal, 'folder'>, path: string): string {
  return resolve(terminal.folder, path);
}

/** For `--json`. */
export function printJson(terminal: Pick<Terminal, 'print'>, value: unknown): void {
  terminal.print(`${JSON.stringify(value, null, 2)}\n`);
}
