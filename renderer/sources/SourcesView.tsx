import { useRef, useState } from 'react';
import type { SourceId } from '../../shared/id';
import { derivedSources } from '../../shared/source/deleteSource';
import { removeSource } from '../project/intents/removeSource';
import { useProject, useSession, useWorkspace } from '../project/session/useSession';
import { EmptyState } from '../ui/EmptyState';
import { AddSource } from './AddSource';
import { SourceDetail } from './detail/SourceDetail';
import { useStandingClaims } from './detail/useStandingClaims';
import { SourceList } from './SourceList';
import styles from './SourcesView.module.css';
import { useDroppedList } from './useDroppedList';

/** The sources of the project, and everything about the one that is chosen. */
export function SourcesView() {
  const session = useSession();
  const sources = useProject((view) => view.sources);
  const chosen = useWorkspace((workspace) => workspace.selectedSource);
  const standing = useStandingClaims();
  const [justAdded, setJustAdded] = useState<SourceId | null>(null);
  const source = (chosen && sources.get(chosen)) ?? sources.values().next().value;
  const showAdded = (id: SourceId) => {
    setJustAdded(id);
    session.selectSource(id);
  };
  if (!source) {
    return <NoSources onAdded={showAdded} />;
  }
  const claims = standing.get(source.id) ?? [];
  const remove = () => {
    if (claims.length > 0 || derivedSources([...sources.values()], source.id).length > 0) {
      session.openDialog({ kind: 'deleteSource', source: source.id });
    } else {
      session.run(removeSource(source.id));
      // The button goes with its source; the next one in the list is shown.
      requestAnimationFrame(() => session.focus());
    }
  };
  return (
    <div className={styles.view}>
      <div className={styles.panes}>
        <SourceList selected={source.id} onSelect={session.selectSource} onAdded={showAdded} />
        <div key={source.id} className={styles.detail}>
          <SourceDetail
            source={source}
            claims={claims}
            autoFocus={justAdded === source.id}
            onDelete={remove}
          />
        </div>
      </div>
    </div>
  );
}

function NoSources({ onAdded }: { onAdded(id: SourceId): void }) {
  const view = useRef<HTMLDivElement>(null);
  const isOver = useDroppedList(view);
  return (
    <div ref={view} className={styles.none} data-over={isOver || undefined}>
      <EmptyState
        title="No sources yet"
        actions={
          <div className={styles.first}>
            <AddSource onAdded={onAdded} />
          </div>
        }
      >
        A source is a document, person, data set or recording that bears on claims. It is described
        once and serves as evidence for any number of them. A list of them from a reference manager
        (BibLaTeX, RIS, CSL-JSON) can be dropped here.
      </EmptyState>
    </div>
  );
}
