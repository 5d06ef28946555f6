import type { EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { articleIndex, positionAt } from '../../project/model/articleIndex';
import { useStore } from '../../project/model/store';
import type { Session } from '../../project/session/session';
import { Button } from '../../ui/Button';
import { goToHit, hitsOf } from '../commands/searchHits';
import styles from './HitBar.module.css';

/** How often the words searched for stand in the text, and the way from one place to the next. */
export function HitBar({ session }: { session: Session }) {
  const query = useStore(session.workspace, (workspace) => workspace.filter.query.trim());
  const { count, at } = useEditorState({
    editor: session.editor,
    selector: ({ editor }) => placeAmongHits(editor.state),
  });
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
    </nav>
  );
}

/** How many places were found, and which of them is selected, from 0; -1 where none is. */
function placeAmongHits(state: EditorState): { count: number; at: number } {
  const hits = hitsOf(state);
  const { empty, from } = state.selection;
  if (empty || hits.length === 0) return { count: hits.length, at: -1 };
  const index = articleIndex(state.doc);
  const at = hits.findIndex((hit) => positionAt(index, hit.from, 'start') === from);
  return { count: hits.length, at };
}

function wording(count: number, at: number): string {
  if (count === 0) return 'Not in the text';
  if (at >= 0) return `${at + 1} of ${count} in the text`;
  return count === 1 ? 'Once in the text' : `${count} times in the text`;
}
