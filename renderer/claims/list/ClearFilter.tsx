import { EVERY_CLAIM, isEveryClaim } from '../../../shared/claim/filterClaims';
import { useSession, useWorkspace } from '../../project/session/useSession';
import styles from './ClearFilter.module.css';

/** Shows all claims again; absent while all are shown. */
export function ClearFilter({ children }: { children: string }) {
  const session = useSession();
  const isAll = useWorkspace((workspace) => isEveryClaim(workspace.filter));
  if (isAll) return null;
  return (
    <button
      type="button"
      className={styles.clear}
      title="Clear the filter and the search"
      onClick={() => {
        session.changeFilter(() => EVERY_CLAIM);
        // This button goes with the focus it has, once what it brings back is there.
        requestAnimationFrame(() => session.focus());
      }}
    >
      {children}
    </button>
  );
}
