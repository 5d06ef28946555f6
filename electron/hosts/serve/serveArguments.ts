import { resolve } from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { COMMAND_TABLE } from '../cli/table/commandTable';
import type { CommandLine } from '../cli/table/readCommandLine';

export interface ServeArguments {
  readonly library?: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly open: boolean;
}

type ServeValues = CommandLine<(typeof COMMAND_TABLE)['serve']>['values'];

/** Reads `--library DIR --port N --no-open`; the error is a sentence. */
export function serveArguments(
  { library, port = '0', 'no-open': isKeptClosed = false }: ServeValues,
  folder: string,
): Result<ServeArguments, string> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return err('--port takes a number from 1 to 65535.');
  }
  if (library === '') return err('--library takes a folder.');
  return ok({
    ...(library === undefined ? {} : { library: resolve(folder, library) }),
    port: Number(port),
    open: !isKeptClosed,
  });
}
