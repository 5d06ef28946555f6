import { useEditorState } from '@tiptap/react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { counted } from '../../../shared/counted';
import { findSources } from '../../../shared/source/findSources';
import type { ProjectView } from '../../project/derived/projectView';
import { useStore } from '../../project/model/store';
import type { Session } from '../../project/session/session';
import { Button } from '../../ui/Button';
import { placeAmongHits } from '../commands/placeAmongHits';
import { goToHit } from '../commands/searchHits';
import styles from './HitBar.module.css';

/** How often the words searched for stand in the text, the way from one place to the next, and to the sources that have them. */
export function HitBar({ session }: { session: Session }) {
  const query = useStore(session.workspace, (workspace) => workspace.filter.query.trim());
  const { count, at } = useEditorState({
    editor: session.editor,
    selector: ({ editor }) => placeAmongHits(editor.state),
  });
  const sources = useStore(session.state, () => sourcesFound(session.view(), query));
  if (query.length < 2) return null;
  return (
    <nav className={styles.hits} aria-label="Places found in the text">
      <span role="status">{wording(count, at)}</span>
      <Button
        look="quiet"
        aria-label="Previous place found"
        isDisabled={count === 0}
        onPress={() => goToHit(session, -1)}
      >
        <ChevronUp aria-hidden />
      </Button>
      <Button
        look="quiet"
        aria-label="Next place found"
        isDisabled={count === 0}
        onPress={() => goToHit(session, 1)}
      >
        <ChevronDown aria-hidden />
      </Button>
      {sources > 0 ? (
        <Button look="quiet" onPress={() => session.show('sources')}>
          {`${counted(sources, 'source')}…`}
        </Button>
      ) : null}
    </nav>
  );
}

/** How many sources have the words; none is looked at for a single letter. */
function sourcesFound({ sources }: ProjectView, query: string): number {
  return query.length < 2 ? 0 : findSources([...sources.values()], query).length;
}

function wording(count: number, at: number): string {
  if (count === 0) return 'Not in the text';
  if (at >= 0) return `${at + 1} of ${count} in the text`;
  return count === 1 ? 'Once in the text' : `${count} times in the text`;
}
