import type { Command } from '../../commands/command';
import { isTextLocked } from '../../project/plugins/articleLock';
import { collapse } from './caret';
import { claimCommands } from './claimCommands';
import { copyCommands } from './copyCommands';
import { markCommands } from './markCommands';
import { goToHit } from './searchHits';
import { waitingNow } from './waiting';

/** Goes back one step: to the article, from waiting for words, from a search, from selected words, from the selected claim. */
const clear: Command = {
  id: 'article.clear',
  label: 'Back to the article; there, end the search, clear the selection',
  keys: ['Escape'],
  group: 'Article',
  run: (session) => {
    const { view } = session.editor;
    if (session.workspace.get().view === 'article' && !view.hasFocus()) view.focus();
    else if (waitingNow(session)) session.waitFor(null);
    else if (session.workspace.get().filter.query !== '') {
      // The words found are selected: to leave the search is to leave them.
      session.endSearch();
      collapse(session);
    } else if (!session.editor.state.selection.empty) collapse(session);
    else session.select(null);
  },
};

/** What can be done in the article, for keys, palette and menu. The tags' own commands: `tagCommands`. */
export const articleCommands: Command[] = [
  ...markCommands,
  ...claimCommands,
  ...copyCommands,
  {
    id: 'search.nextHit',
    label: 'Next place found',
    keys: ['F3', '$mod+g'],
    group: 'Go',
    run: (session) => goToHit(session, 1),
  },
  {
    id: 'search.previousHit',
    label: 'Previous place found',
    keys: ['Shift+F3', '$mod+Shift+g'],
    group: 'Go',
    run: (session) => goToHit(session, -1),
  },
  {
    id: 'article.correct',
    label: 'Correct the article’s text, or lock it again',
    keys: ['F2'],
    group: 'Article',
    run: (session) => {
      session.show('article');
      session.setCorrecting(isTextLocked(session.editor.state));
      session.focus();
    },
  },
  clear,
];
