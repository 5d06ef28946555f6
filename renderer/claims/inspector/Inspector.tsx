import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, memo, startTransition, useDeferredValue, useState } from 'react';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { Guide, Viewer } from '../../project/session/createWorkspace';
import { listedClaims, neighbour } from '../../project/session/listedClaims';
import type { Reader } from '../../project/session/session';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useKeyHint } from '../useKeyHint';
import { ClaimInspector } from './ClaimInspector';
import styles from './Inspector.module.css';

/**
 * Everything about the selected claim, to be read and edited. What changes is shown at once while the
 * focus is here, and a moment later otherwise: no key of the article waits for all the fields.
 */
export function Inspector() {
  const session = useSession();
  const now = useProject((view) => view);
  const selectedNow = useWorkspace(({ selectedClaim }) => selectedClaim);
  const later = useDeferredValue(now);
  const selectedLater = useDeferredValue(selectedNow);
  const [isInside, setInside] = useState(false);
  // A key is about to bring the focus here, and what is typed next belongs to the claim selected now.
  const isFocusing = useWorkspace(({ focusField }) => focusField !== null);
  if (isFocusing && !isInside) setInside(true);

  const view = isInside ? now : later;
  const selected = isInside ? selectedNow : selectedLater;
  const shown = selected ? view.byId.get(selected) : undefined;
  const count = view.claims.length;
  const backToView = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    session.focus();
  };
  return (
    <aside
      aria-label="Inspector"
      className={styles.inspector}
      onKeyDown={backToView}
      onFocus={() => setInside(true)}
      // Not at once: a field that is left changes the claim, and would show its old text meanwhile.
      onBlur={() => startTransition(() => setInside(false))}
    >
      {shown ? (
        <>
          <Head shown={shown} count={count} />
          <div key={shown.claim.id} className={styles.scroller}>
            <ClaimInspector shown={shown} index={view.index} />
          </div>
        </>
      ) : (
        <NoClaim first={view.claims[0]} count={count} />
      )}
    </aside>
  );
}

const Head = memo(function Head({ shown, count }: { shown: DerivedClaim; count: number }) {
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
});

function step(session: Reader & Viewer & Guide, shown: DerivedClaim, direction: 1 | -1): void {
  const next = neighbour(listedClaims(session.view(), session.workspace.get()), shown, direction);
  if (next) session.select(next.claim.id, { reveal: true });
}

function NoClaim({ first, count }: { first: DerivedClaim | undefined; count: number }) {
  const session = useSession();
  const hint = useKeyHint();
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
