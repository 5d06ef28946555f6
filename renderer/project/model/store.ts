import { useSyncExternalStore } from 'react';

/** A value that can be watched. */
export interface Watched<T> {
  get(): T;
  /** Calls back after each change. Returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** A value that can be watched and changed. The same value set again notifies nobody. */
export interface Store<T> extends Watched<T> {
  set(value: T): void;
  update(change: (value: T) => T): void;
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  const set = (value: T) => {
    if (Object.is(value, current)) return;
    current = value;
    for (const listener of listeners) listener();
  };
  return {
    get: () => current,
    set,
    update: (change) => set(change(current)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A store's value, or a part of it; the component renders again when that is another object.
 *
 * @example
 * const name = useStore(session.name);
 * const view = useStore(session.workspace, (workspace) => workspace.view);
 */
export function useStore<T>(store: Watched<T>): T;
export function useStore<T, S>(store: Watched<T>, select: (value: T) => S): S;
export function useStore<T, S>(store: Watched<T>, select?: (value: T) => S): T | S {
  return useSyncExternalStore(store.subscribe, () => (select ? select(store.get()) : store.get()));
}
