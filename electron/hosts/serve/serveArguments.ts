import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../../shared/result';

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
  let values: { library?: string; port?: string; 'no-open'?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        library: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    }));
  } catch (error) {
    if (error instanceof TypeError) return err(error.message);
    throw error;
  }
  const { library, port = '0' } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    return err('--port takes a number from 1 to 65535.');
  }
  if (library === '') return err('--library takes a folder.');
  return ok({
    ...(library === undefined ? {} : { library: resolve(folder, library) }),
    port: Number(port),
    open: values['no-open'] !== true,
  });
}
