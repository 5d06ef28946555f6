import { ClaimList } from '../../claims/list/ClaimList';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import type { View } from '../../project/session/workspace';
import styles from './Sidebar.module.css';

/** The four views, and under them the claims, filtered. */
export function Sidebar() {
  const session = useSession();
  const current = useWorkspace((workspace) => workspace.view);
  const words = useProject((view) => view.words);
  const claims = useProject((view) => view.claims.length);
  const sources = useProject((view) => view.sources.size);
  const entries: readonly { view: View; label: string; count: string }[] = [
    { view: 'article', label: 'Article', count: `${words.toLocaleString('en')} words` },
    { view: 'claims', label: 'Claims', count: claims.toLocaleString('en') },
    { view: 'sources', label: 'Sources', count: sources.toLocaleString('en') },
    { view: 'report', label: 'Report', count: '' },
  ];
  return (
    <div className={styles.sidebar}>
      <nav aria-label="Views">
        {entries.map(({ view, label, count }) => (
          <button
            key={view}
            type="button"
            className={styles.entry}
            aria-current={current === view ? 'page' : undefined}
            onClick={() => session.show(view)}
          >
            {label} <span>{count}</span>
          </button>
        ))}
      </nav>
      <ClaimList />
    </div>
  );
}
