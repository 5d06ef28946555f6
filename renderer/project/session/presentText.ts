import { serializeProject } from '../../../shared/project/text/serializeProject';
import { now } from '../intents/intent';
import type { FileKeeper } from './session';

/** The text of the project's file as it stands in the window, with what is still being typed. */
export function presentText(project: Pick<FileKeeper, 'present'>): string {
  return serializeProject({ ...project.present(), modified: now() });
}
