import type { AppError } from '../../../shared/ipc/appError';
import { err, ok, type Result } from '../../../shared/result';
import { otherVersions } from '../../project/otherVersions';
import { type ProjectAtPath, readProjectAt, readProjectBytes } from '../../project/projectAtPath';
import { pathFrom } from './command';
import { readNamed, STANDARD } from './standardStream';
import { complain } from './terminal/complain';
import type { Terminal } from './terminal/terminal';

const VARIABLE = 'GALLEY_PASSPHRASE';

/** Never the passphrase itself: others on the machine see how a program was called. */
interface PassphraseValues {
  readonly 'passphrase-file'?: string | undefined;
}

/** The project that was named or piped in, opened with its passphrase where it has one. */
export async function openProject(
  terminal: Terminal,
  file: string,
  { 'passphrase-file': passphraseFile }: PassphraseValues,
): Promise<Result<ProjectAtPath, AppError>> {
  const passphrase = async (): Promise<Result<string, AppError>> => {
    if (passphraseFile !== undefined) return firstLine(terminal, passphraseFile);
    const given = process.env[VARIABLE];
    // A program started later, such as a browser that prints, must not inherit it.
    delete process.env[VARIABLE];
    return given ? ok(given) : err(NEEDED);
  };
  if (file !== STANDARD) {
    const read = await readProjectAt(pathFrom(terminal, file), passphrase);
    const beside = read.ok ? await otherVersions(read.value.files) : [];
    for (const notice of beside) complain(terminal, 'yellow', 'Note:', notice);
    return read;
  }
  const bytes = await terminal.readInput();
  return bytes.ok ? readProjectBytes(bytes.value, passphrase) : bytes;
}

async function firstLine(terminal: Terminal, file: string): Promise<Result<string, AppError>> {
  const bytes = await readNamed(terminal, file);
  if (!bytes.ok) return bytes;
  const [line = ''] = Buffer.from(bytes.value).toString('utf8').split(/\r?\n/, 1);
  return line === '' ? err(NEEDED) : ok(line);
}

const NEEDED: AppError = {
  code: 'protected',
  message: `This project is protected with a passphrase. Nothing was written. Put it into the environment variable ${VARIABLE}, or into the first line of a file named with --passphrase-file.`,
};
