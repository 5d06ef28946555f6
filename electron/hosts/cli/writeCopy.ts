import type { AppError } from '../../../shared/ipc/appError';
import { projectAttachments } from '../../../shared/project/file/projectAttachments';
import { ok, type Result } from '../../../shared/result';
import { attempt } from '../../files/attempt';
import { type ProjectAtPath, writeCopyAt } from '../../project/projectAtPath';
import { pathFrom } from './command';
import { STANDARD, writeStandard } from './standardStream';
import { complain } from './terminal/complain';
import type { Terminal } from './terminal/terminal';

interface Copying {
  readonly output: string;
  readonly force?: boolean | undefined;
}

/**
 * Writes a changed copy of a project where the person said: into a file with what is attached beside it,
 * or to standard output. Complains of attachments that the copy lacks.
 */
export async function writeCopy(
  terminal: Terminal,
  { output, force = false }: Copying,
  copy: ProjectAtPath,
): Promise<Result<undefined, AppError>> {
  const { snapshot, files } = copy;
  if (output === STANDARD) {
    const bytes = await attempt('create', () => files.seal(snapshot.bytes));
    if (!bytes.ok) return bytes;
    const written = await writeStandard(terminal, bytes.value, force);
    if (written.ok && projectAttachments(snapshot.project).length > 0)
      complain(terminal, 'plain', LEFT);
    return written;
  }
  const to = pathFrom(terminal, output);
  const written = await writeCopyAt(to, copy, { replace: force });
  if (!written.ok) return written;
  for (const lack of written.value) complain(terminal, 'plain', lack);
  return ok(undefined);
}

const LEFT = 'The attached files are not a part of what was written: they lie beside the project.';
