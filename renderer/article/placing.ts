import type { ClaimId } from '../../shared/id';
import type { Session } from '../project/session';
import { createStore, type Store } from '../project/store';

const stores = new WeakMap<Session, Store<ClaimId | null>>();

/**
 * The claim that waits for another place. It is held while the caret walks to the words, past other
 * claims that would be selected on the way.
 */
export function placing(session: Session): Store<ClaimId | null> {
  const known = stores.get(session);
  if (known) return known;
  const store = createStore<ClaimId | null>(null);
  stores.set(session, store);
  return store;
}
