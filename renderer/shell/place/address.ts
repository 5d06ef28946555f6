import type { ClaimId } from '../../../shared/id';
import type { View } from '../../project/session/workspace';

/** Where a person is in an open project. */
export interface Place {
  readonly handle: string;
  readonly view: View;
  readonly claim: ClaimId | null;
}

// By hand, as the rooms of `shared` that know these have a schema for each: the library is seen without what reads one.
const HANDLE = /^[a-z0-9]{8,64}$/;
const CLAIM = /^clm_[a-z0-9-]{1,64}$/;
const VIEWS: readonly View[] = ['article', 'claims', 'sources', 'report'];

/**
 * The part of the window's address that names a place, `#project=…&view=…&claim=…`; empty for the library. It names
 * by ids alone, which say nothing to anybody else: no path, no title, nothing that lets anybody in. No browser sends it.
 */
export function addressOf(place: Place | null): string {
  if (place === null) return '';
  const { handle, view, claim } = place;
  const parts = new URLSearchParams({ project: handle, view, ...(claim ? { claim } : {}) });
  return `#${parts.toString()}`;
}

/** The place that an address names; `null` for the library, and for anything that is no such address. */
export function placeIn(hash: string): Place | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const handle = parts.get('project') ?? '';
  if (!HANDLE.test(handle)) return null;
  const claim = parts.get('claim') ?? '';
  return {
    handle,
    view: VIEWS.find((view) => view === parts.get('view')) ?? 'article',
    claim: CLAIM.test(claim) ? (claim as ClaimId) : null,
  };
}
