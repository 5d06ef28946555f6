import { shortCitation } from '../../shared/report/words/citeSource';
import type { Source } from '../../shared/source/source';
import { plainText } from '../../shared/source/styledText';
import type { Command } from '../commands/command';
import type { Session } from '../project/session/session';
import { copyText } from '../ui/copyText';

/** The source that is selected among the sources, while they are shown. */
function currentSource(session: Session): Source | undefined {
  const { view, selectedSource } = session.workspace.get();
  return view === 'sources' && selectedSource !== null
    ? session.view().sources.get(selectedSource)
    : undefined;
}

const enabled = (session: Session) => currentSource(session) !== undefined;

/** What can be done with the selected source. */
export const sourceCommands: readonly Command[] = [
  {
    id: 'source.copyCitation',
    label: 'Copy the source’s citation',
    keys: [],
    group: 'Source',
    enabled,
    run: (session) => {
      const source = currentSource(session);
      if (!source) return;
      const isCopied = copyText(plainText(shortCitation(source.csl)));
      session.say(isCopied ? 'The citation is copied.' : 'Nothing could be copied.');
    },
  },
  {
    id: 'source.delete',
    label: 'Remove the source…',
    keys: [],
    group: 'Source',
    enabled,
    run: (session) => {
      const source = currentSource(session);
      if (source) session.openDialog({ kind: 'deleteSource', source: source.id });
    },
  },
];
