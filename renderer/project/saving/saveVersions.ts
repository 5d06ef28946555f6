import type { AppError } from '../../../shared/ipc/appError';
import type { SavedVersion } from '../../../shared/ipc/openedProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { type FileChange, findFileChange } from '../../../shared/project/text/fileChange';
import { writeProject } from '../../../shared/project/text/serializeProject';
import type { Result } from '../../../shared/result';
import { inSlices } from '../../work/inSlices';

type Answer = Promise<Result<SavedVersion, AppError>>;

/** The two ways to save a version upon the one with a hash. */
export interface Sending {
  /** What differs from that version; `wholeNeeded` where the file has another by now. */
  change(change: FileChange, basedOn: string): Answer;
  /** The text of the whole project. */
  whole(text: string, basedOn: string): Answer;
}

export interface SavedVersions {
  save(project: ProjectFile): Answer;
  /** The hash of the version that the next save replaces. */
  basedOn(): string;
  /** That version. */
  saved(): ProjectFile;
}

/**
 * Saves one version of a project upon the other, beginning with the one that was opened. What changed
 * is sent, and the whole where main cannot use that. An answer can be lost after the file was written.
 * The next save would then take the window's own version for one from outside, so it is tried once more
 * as based on what was sent and never answered.
 */
export function saveVersions(
  opened: { readonly hash: string; readonly project: ProjectFile },
  send: Sending,
): SavedVersions {
  let basedOn = opened.hash;
  let saved = opened.project;
  let isAsSent = true;
  let unanswered: ProjectFile | null = null;

  const sendWhole = async (project: ProjectFile): Answer => {
    const text = await inSlices(writeProject(project));
    const result = await send.whole(text, basedOn);
    const isConflict = !result.ok && result.error.code === 'conflict';
    if (!isConflict || unanswered === null) return result;
    return send.whole(text, await sha256(await inSlices(writeProject(unanswered))));
  };
  const sendVersion = async (project: ProjectFile): Answer => {
    if (!isAsSent) return sendWhole(project);
    const change = await inSlices(findFileChange(saved, project));
    const result = await send.change(change, basedOn);
    return !result.ok && result.error.code === 'wholeNeeded' ? sendWhole(project) : result;
  };

  return {
    save: async (project) => {
      const result = await sendVersion(project);
      if (result.ok) {
        basedOn = result.value.hash;
        saved = project;
        isAsSent = !result.value.isRepaired;
        unanswered = null;
      } else if (result.error.code === 'unavailable') {
        unanswered ??= project;
      }
      return result;
    },
    basedOn: () => basedOn,
    saved: () => saved,
  };
}

/** Of the text's UTF-8 bytes, in lower-case hexadecimal. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
