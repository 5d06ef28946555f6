import { Plugin, PluginKey } from '@tiptap/pm/state';
import { tagKeys } from '../../../shared/tag/tagKeys';
import { isCharacterKey, isTextKey, matchKeys, plainKey } from '../../commands/matchKeys';
import { isTextLocked } from '../../project/plugins/articleLock';
import type { Changer, Session } from '../../project/session/session';
import { articleCommands } from './articleCommands';
import { applyTag, type Marker } from './markCommands';

/**
 * The article's keys. Those that would type or delete text work only while it is locked; single
 * characters also only when the settings allow them.
 */
export function articleKeymap(session: () => Session, singleKeys: () => boolean): Plugin {
  return new Plugin({
    key: new PluginKey('galleyArticleKeymap'),
    props: {
      // ProseMirror swallows these two, for editors in which they make bold and italic; here they show and
      // hide the panes, which the window does.
      handleDOMEvents: { keydown: (_view, event) => matchKeys(event, ['$mod+b', '$mod+i']) },
      handleKeyDown: (view, event) => {
        return (
          history(session(), event) ||
          (isTextLocked(view.state) && singleKeys() && tagByKey(session(), event)) ||
          command(session(), event, isTextLocked(view.state), singleKeys()) ||
          (isTextLocked(view.state) && pageBySpace(session(), event))
        );
      },
    },
  });
}

function history(session: Changer, event: KeyboardEvent): boolean {
  if (matchKeys(event, ['$mod+z'])) session.undo();
  else if (matchKeys(event, ['$mod+Shift+z', '$mod+y'])) session.redo();
  else return false;
  return true;
}

function tagByKey(session: Marker, event: KeyboardEvent): boolean {
  const pressed = plainKey(event);
  if (pressed === null) return false;
  const { tags } = session.view();
  for (const [id, key] of tagKeys(tags)) {
    const tag = key === pressed ? tags.find((each) => each.id === id) : undefined;
    if (!tag) continue;
    if (!event.repeat) applyTag(session, tag);
    return true;
  }
  return false;
}

/** Keys that may go on while they are held down; all others act once. */
const REPEATING = new Set(['claim.next', 'claim.previous', 'search.nextHit', 'search.previousHit']);

function command(
  session: Session,
  event: KeyboardEvent,
  locked: boolean,
  singleKeys: boolean,
): boolean {
  for (const each of articleCommands) {
    const keys = each.keys.filter(
      (key) => (locked || !isTextKey(key)) && (singleKeys || !isCharacterKey(key)),
    );
    if (!matchKeys(event, keys)) continue;
    if (each.enabled && !each.enabled(session)) continue;
    if (!event.repeat || REPEATING.has(each.id) || event.altKey) each.run(session);
    return true;
  }
  return false;
}

/** Space turns the page, as in every reader. */
function pageBySpace(session: Session, event: KeyboardEvent): boolean {
  if (plainKey(event) !== ' ') return false;
  const scroller = session.element.closest('[data-article-scroll]');
  if (scroller) scroller.scrollTop += scroller.clientHeight * 0.85 * (event.shiftKey ? -1 : 1);
  return true;
}
