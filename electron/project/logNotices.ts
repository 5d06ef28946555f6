import type { ProjectFile } from '../../shared/project/file/projectFile';
import { brokenLogWords, verifyLog } from '../../shared/project/log/verifyLog';
import { sha256 } from '../files/sha256';

/** A broken log is told at opening. It keeps nobody from working: what is added shows where it broke. */
export function logNotices(project: ProjectFile): string[] {
  const broken = brokenLogWords(verifyLog(project, sha256));
  return broken === undefined
    ? []
    : [`${broken} The project itself is shown as it is in the file, and can be worked on.`];
}
