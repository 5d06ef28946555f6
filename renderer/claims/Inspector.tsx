import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import type { ClaimId } from '../../shared/id';
import { filteredClaims } from '../project/filteredClaims';
import { focusView } from '../project/focusView';
import type { ClaimView } from '../project/projectView';
import type { Session } from '../project/session';
import { useProject, useSession, useWorkspace } from '../project/useSession';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ClaimInspector } from './ClaimInspector';
import styles from './Inspector.module.css';
import { neighbour } from './neighbour';
import { useKeyHint } from './useKeyHint';

/** Everything about the selected claim, to be read and edited. */
export function Inspector() {
  const session = useSession();
  const selected = useShownClaim();
  const shown = useProject((view) => (selected ? view.byId.get(selected) : undefined));
  const count = useProject((view) => view.claims.length);
  const backToView = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    focusView(session);
  };
  return (
    <aside aria-label="Inspector" className={styles.inspector} onKeyDown={backToView}>
      {shown ? (
        <>
          <Head shown={shown} count={count} />
          <div key={shown.claim.id} className={styles.scroller}>
            <ClaimInspector shown={shown} />
          </div>
        </>
      ) : (
        <NoClaim count={count} />
      )}
    </aside>
  );
}

/**
 * The selected claim, shown a moment after it was selected, so that marking and moving on never wait
 * for all the fields here; at once when a key is about to put the focus into one of them, because
 * what is typed next belongs there.
 */
function useShownClaim(): ClaimId | null {
  const selected = useWorkspace((workspace) => workspace.selectedClaim);
  const isFocusing = useWorkspace((workspace) => workspace.focusField !== null);
  const deferred = useDeferredValue(selected);
  const isGone = useProject((view) => deferred !== null && !view.byId.has(deferred));
  // Kept after the focus is there: going back to the claim before would take the field away again.
  const [atOnce, setAtOnce] = useState<ClaimId | null>(null);
  if (isFocusing && atOnce !== selected) setAtOnce(selected);
  return isGone || atOnce === selected ? selected : deferred;
}

function Head({ shown, count }: { shown: ClaimView; count: number }) {
  const session = useSession();
  const hint = useKeyHint();
  return (
    <header className={styles.head}>
      <h2>
        Claim {shown.number.toLocaleString('en')} of {count.toLocaleString('en')}
      </h2>
      <Button
        look="quiet"
        aria-label="Previous claim"
        keys={hint('K')}
        onPress={() => step(session, shown, -1)}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <Button
        look="quiet"
        aria-label="Next claim"
        keys={hint('J')}
        onPress={() => step(session, shown, 1)}
      >
        <ChevronRight aria-hidden />
      </Button>
    </header>
  );
}

function step(session: Session, shown: ClaimView, direction: 1 | -1): void {
  const { filter } = session.workspace.get();
  const listed = filteredClaims(session.view(), filter);
  const claims = listed.length > 0 ? listed : session.view().claims;
  const next = neighbour(claims, shown.number, direction);
  if (next) session.select(next.claim.id, { reveal: true });
}

function NoClaim({ count }: { count: number }) {
  const session = useSession();
  const hint = useKeyHint();
  const first = useProject((view) => view.claims[0]);
  if (!first) {
    return (
      <EmptyState title="No claims yet">
        <p>
          Select words in the article that can be checked, then press the key of a tag, or Enter to
          mark them without one.
        </p>
        <p>What you find out about the claim is written here.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No claim selected"
      actions={
        <Button keys={hint('J')} onPress={() => session.select(first.claim.id, { reveal: true })}>
          First claim
        </Button>
      }
    >
      <p>
        Click underlined words in the article, or choose one of the{' '}
        {count === 1 ? 'claims' : `${count.toLocaleString('en')} claims`} in the list.
      </p>
    </EmptyState>
  );
}
