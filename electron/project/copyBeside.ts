import { projectAttachments } from '../../shared/project/file/projectAttachments';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { ok } from '../../shared/result';
import { missingAttachments } from '../attachments/missingAttachments';
import { copyAttachments } from '../attachments/moveAttachments';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { copyRecovery } from './recoveryFile';

/**
 * Gives a copy of a project the attachments that it names, and its recovery file. The copy itself is there
 * by then, and must not fail for these: what it lacks is said, in sentences.
 */
export async function copyBeside(
  from: SealedFiles,
  to: SealedFiles,
  project: ProjectFile,
): Promise<string[]> {
  const hashes = new Set(projectAttachments(project).map(({ sha256 }) => sha256));
  const attached = await copyAttachments(from, to, hashes);
  const lacks = attached.ok
    ? await missingAttachments(to, project)
    : [`The copy lacks attachments. ${attached.error.message}`];
  const recovery = from.isSealed ? await copyRecovery(from, to) : ok(undefined);
  return recovery.ok
    ? lacks
    : [...lacks, `The copy has no recovery file of its own. ${recovery.error.message}`];
}
