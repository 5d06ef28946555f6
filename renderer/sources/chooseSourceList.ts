import type { DialogOpener } from '../project/session/createWorkspace';
import { chooseFile } from '../ui/files/chooseFile';

type Opener = Pick<DialogOpener, 'openDialog'>;

/** Lets the person choose a list of sources and shows what is in it. */
export async function chooseSourceList({ openDialog }: Opener): Promise<void> {
  const file = await chooseFile('.bib,.bibtex,.ris,.json,.txt');
  if (file) openDialog({ kind: 'addSources', file });
}

/** Shows what is in a list of sources, to be added or not. */
export function showSourceList({ openDialog }: Opener, file: File): void {
  openDialog({ kind: 'addSources', file });
}
