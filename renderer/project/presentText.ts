import { serializeProject } from '../../shared/project/serializeProject';
import { now } from './intents/intent';
import type { Session } from './session';
import { toFile } from './toFile';

/** The text of the project's file as it stands in the window, with what is still being typed. */
export function presentText(session: Session): string {
  return serializeProject({
    ...toFile(session.drafts.applied(session.editor.state)),
    modified: now(),
  });
}
