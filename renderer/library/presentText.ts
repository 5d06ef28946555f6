import { serializeProject } from '../../shared/project/serializeProject';
import { now } from '../project/intents/intent';
import type { Session } from '../project/session';
import { toFile } from '../project/toFile';

/** The text of the project's file as it stands in the window, with what is still being typed. */
export function presentText(session: Session): string {
  return serializeProject({
    ...toFile(session.drafts.applied(session.editor.state)),
    modified: now(),
  });
}
