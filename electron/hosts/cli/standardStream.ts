import { isUtf8 } from 'node:buffer';
import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { readDocument } from '../../files/readDocument';
import { pathFrom } from './command';
import type { Terminal } from './terminal/terminal';

/** What stands for standard input or output in place of a file. */
export const STANDARD = '-';

/** The bytes of a file that was named, or of standard input. */
export function readNamed(terminal: Terminal, name: string): Promise<Result<Uint8Array, AppError>> {
  return name === STANDARD ? terminal.readInput() : readDocument(pathFrom(terminal, name));
}

/** Writes a file to standard output; to a terminal only what is text, unless `force` is set. */
export async function writeStandard(
  terminal: Terminal,
  bytes: Uint8Array,
  force: boolean | undefined,
): Promise<Result<undefined, AppError>> {
  if (terminal.isShown && !force && !isText(bytes)) return err(NO_TEXT);
  await terminal.write(bytes);
  return ok(undefined);
}

function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

const NO_TEXT: AppError = {
  code: 'invalidInput',
  message:
    'This is no text, and a terminal would not show it. Nothing was written. Send it to a file or to another program, or use --force.',
};

/** Where a command tells what it did: beside the file that goes to standard output, never within it. */
export function beside(
  terminal: Terminal,
  output: string,
): Pick<Terminal, 'print' | 'paint' | 'width'> {
  if (output !== STANDARD) return terminal;
  const { width, paintComplaint: paint } = terminal;
  return { width, paint, print: (text) => terminal.complain(text) };
}
