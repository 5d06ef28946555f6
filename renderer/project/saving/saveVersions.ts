import type { AppError } from '../../../shared/ipc/appError';
import type { SavedVersion } from '../../../shared/ipc/openedProject';
import type { Save } from '../../../shared/ipc/save';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { findFileChange, wholeText } from '../../../shared/project/text/fileChange';
import { writeProject } from '../../../shared/project/text/serializeProject';
import type { Result } from '../../../shared/result';
import { inSlices } from '../../work/inSlices';

type Answer = Promise<Result<SavedVersion, AppError>>;

export interface SavedVersions {
  save(project: ProjectFile): Answer;
  /** The hash of the version that the next save replaces. */
  basedOn(): string;
  /** That version. */
  saved(): ProjectFile;
}

/**
 * Saves one version of a project upon the other, beginning with the one that was opened. What differs from the
 * version before is sent; where main has another text than was sent, because that needed a repair, the
 * whole. An answer can be lost after the file was written, so a save that got none is asked for again
 * under its own name before the next one is made.
 */
export function saveVersions(
  opened: { readonly hash: string; readonly project: ProjectFile },
  send: (save: Save) => Answer,
): SavedVersions {
  let basedOn = opened.hash;
  let saved = opened.project;
  let isAsSent = true;
  let unanswered: { readonly save: Save; readonly project: ProjectFile } | null = null;

  const sendVersion = async (sent: { save: Save; project: ProjectFile }): Answer => {
    unanswered = sent;
    const result = await send(sent.save);
    if (result.ok) {
      basedOn = result.value.hash;
      saved = sent.project;
      isAsSent = !result.value.isRepaired;
    } else if (result.error.code === 'invalidInput') {
      isAsSent = false;
    }
    if (result.ok || result.error.code !== 'unavailable') unanswered = null;
    return result;
  };

  return {
    save: async (project) => {
      if (unanswered !== null) {
        const again = await sendVersion(unanswered);
        if (!again.ok) return again;
      }
      const change = isAsSent
        ? await inSlices(findFileChange(saved, project))
        : wholeText(await inSlices(writeProject(project)));
      return sendVersion({ save: { id: saveId(), change, basedOn }, project });
    },
    basedOn: () => basedOn,
    saved: () => saved,
  };
}

function saveId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
