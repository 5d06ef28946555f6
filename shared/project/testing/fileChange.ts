import { atOnce } from '../../atOnce';
import type { ProjectFile } from '../file/projectFile';
import { type FileChange, findFileChange } from '../text/fileChange';

/** What `findFileChange` finds, without a stop. */
export function fileChange(before: ProjectFile, after: ProjectFile): FileChange {
  return atOnce(findFileChange(before, after));
}
