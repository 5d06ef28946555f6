import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { readDocument } from '../../files/readDocument';
import { type ProjectAtPath, readProjectAt } from '../../project/projectAtPath';
import { pathFrom, type Terminal } from './command';

/** Among the options of each command that opens a project. Never the passphrase itself: others see it. */
export const PASSPHRASE_OPTION = { 'passphrase-file': { type: 'string' } } as const;

const VARIABLE = 'GALLEY_PASSPHRASE';

interface PassphraseValues {
  readonly 'passphrase-file'?: string | undefined;
}

/** The project that was named, opened with its passphrase where it has one. */
export function openProject(
  terminal: Terminal,
  file: string,
  { 'passphrase-file': passphraseFile }: PassphraseValues,
): Promise<Result<ProjectAtPath, AppError>> {
  return readProjectAt(pathFrom(terminal, file), async () => {
    if (passphraseFile !== undefined) return firstLine(pathFrom(terminal, passphraseFile));
    const given = process.env[VARIABLE];
    // A program started later, such as a browser that prints, must not inherit it.
    delete process.env[VARIABLE];
    return given ? ok(given) : err(NEEDED);
  });
}

async function firstLine(path: string): Promise<Result<string, AppError>> {
  const bytes = await readDocument(path);
  if (!bytes.ok) return bytes;
  const [line = ''] = Buffer.from(bytes.value).toString('utf8').split(/\r?\n/, 1);
  return line === '' ? err(NEEDED) : ok(line);
}

const NEEDED: AppError = {
  code: 'protected',
  message: `This project is protected with a passphrase. Nothing was written. Put it into the environment variable ${VARIABLE}, or into the first line of a file named with --passphrase-file.`,
};
