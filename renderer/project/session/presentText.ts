import { serializeProject } from '../../../shared/project/text/serializeProject';
import { now } from '../change/intent';
import type { Session } from './session';

/** The text of the project's file as it stands in the window, with what is still being typed. */
export function presentText(session: Session): string {
  return serializeProject({ ...session.present(), modified: now() });
}
