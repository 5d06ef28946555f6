import { resolve } from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import { COMMAND_TABLE } from '../cli/table/commandTable';
import { readCommandLine } from '../cli/table/readCommandLine';

export interface ServeArguments {
  readonly library?: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly open: boolean;
}

/** Reads `--library DIR --port N --no-open`; the error is a sentence. */
export function serveArguments(
  argv: readonly string[],
  folder: string,
): Result<ServeArguments, string> {
  const parsed = readCommandLine(argv, COMMAND_TABLE.serve);
  if (!parsed.ok) return parsed;
  const { library, port = '0', 'no-open': isKeptClosed = false } = parsed.value.values;
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
