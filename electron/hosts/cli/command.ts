import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { AppError, AppErrorCode } from '../../../shared/ipc/appError';
import { visibleText } from '../../../shared/report/words/visibleText';
import { err, ok, type Result } from '../../../shared/result';

/** 0 done; 1 refused or not ready; 2 wrong usage, or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** Where a command is called from and where its words go. */
export interface Terminal {
  /** What relative paths are relative to. */
  readonly folder: string;
  /** Characters in a line. */
  readonly width: number;
  print(text: string): void;
  complain(text: string): void;
}

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly usage: string;
  run(argv: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** `parseArgs` of Node, strictly; the error is a sentence. */
export function readArguments<O extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: O,
): Result<
  ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>,
  string
> {
  try {
    return ok(parseArgs({ args: [...argv], options, allowPositionals: true }));
  } catch (error) {
    if (error instanceof TypeError) return err(error.message);
    throw error;
  }
}

export function wrongUsage(terminal: Terminal, command: Command, sentence: string): ExitCode {
  terminal.complain(`${sentence}\nUsage: galley ${command.usage}\n`);
  return 2;
}

/** Says what failed, and of which file. */
export function fail(terminal: Terminal, error: AppError, path: string): ExitCode {
  terminal.complain(`${visibleText(path)}: ${visibleText(error.message)}\n`);
  return REFUSALS.has(error.code) ? 1 : 2;
}

/** What a file holds was looked at and not accepted; everything else is about reaching the file. */
const REFUSALS: ReadonlySet<AppErrorCode> = new Set([
  'notAProject',
  'newerVersion',
  'damaged',
  'importFailed',
  'cancelled',
]);

export function pathFrom(terminal: Terminal, path: string): string {
  return resolve(terminal.folder, path);
}

/** For `--json`. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(`${JSON.stringify(value, null, 2)}\n`);
}
