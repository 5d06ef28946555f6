import { ChevronDown, ChevronUp } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { articleIndex, positionAt } from '../../project/model/articleIndex';
import { useStore } from '../../project/model/store';
import type { Session } from '../../project/session/session';
import { Button } from '../../ui/Button';
import { goToHit, hitsOf } from '../commands/searchHits';
import styles from './HitBar.module.css';

/** How often the words searched for stand in the text, and the way from one place to the next. */
export function HitBar({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.state.subscribe, session.state.get);
  const query = useStore(session.workspace, (workspace) => workspace.filter.query.trim());
  if (query.length < 2) return null;
  const hits = hitsOf(state);
  const index = articleIndex(state.doc);
  const at = hits.findIndex(
    ({ from }) => positionAt(index, from, 'start') === state.selection.from,
  );
  return (
    <nav className={styles.hits} aria-label="Places found in the text">
      <span role="status">{wording(hits.length, state.selection.empty ? -1 : at)}</span>
      <Button
        look="quiet"
        aria-label="Previous place found"
        isDisabled={hits.length === 0}
        onPress={() => goToHit(session, -1)}
      >
        <ChevronUp aria-hidden />
      </Button>
      <Button
        look="quiet"
        aria-label="Next place found"
        isDisabled={hits.length === 0}
        onPress={() => goToHit(session, 1)}
      >
        <ChevronDown aria-hidden />
      </Button>
    </nav>
  );
}

function wording(count: number, at: number): string {
  if (count === 0) return 'Not in the text';
  if (at >= 0) return `${at + 1} of ${count} in the text`;
  return count === 1 ? 'Once in the text' : `${count} times in the text`;
}
