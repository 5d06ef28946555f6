import type { Session } from '../project/session/session';
import { chooseFile } from '../ui/files/chooseFile';

/** Lets the person choose a list of sources and shows what is in it. */
export async function chooseSourceList(session: Session): Promise<void> {
  const file = await chooseFile('.bib,.bibtex,.ris,.json,.txt');
  if (file) showSourceList(session, file);
}

/** Shows what is in a list of sources, to be added or not. */
export function showSourceList(session: Session, file: File): void {
  session.workspace.update((current) => ({ ...current, dialog: { kind: 'addSources', file } }));
}
