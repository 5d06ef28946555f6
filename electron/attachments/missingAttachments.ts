import { basename } from 'node:path';
import { projectAttachments } from '../../shared/project/file/projectAttachments';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { attachmentsFolder, isAttachmentThere } from './attachmentFiles';

/** Says, in a sentence or none, how many of a project's attachments are not beside it. */
export async function missingAttachments(
  files: SealedFiles,
  project: ProjectFile,
): Promise<string[]> {
  const wanted = new Map(
    projectAttachments(project).map((attachment) => [attachment.sha256, attachment]),
  );
  let lost = 0;
  for (const attachment of wanted.values()) {
    if (!(await isAttachmentThere(files, attachment))) lost += 1;
  }
  if (lost === 0) return [];
  const they = lost === 1 ? '1 attached file is' : `${lost} attached files are`;
  const folder = basename(attachmentsFolder(files.path));
  return [
    `${they} missing or altered. The project itself is whole. Attached files belong in the folder “${folder}” beside it: put it back there, or attach them again.`,
  ];
}
