import type { PatchedMap } from '../model/PatchedMap';
import type { Records } from '../model/records/records';
import type { Guide, Viewer } from './createWorkspace';

type Before = Pick<Records, 'claims' | 'sources'>;

/**
 * After an undo or a redo: selects the claim that it brought back, and shows it; so among the sources. Where
 * it brought back several, as a version that is restored does, what is selected and still there stays.
 */
export function selectBroughtBack(
  { workspace, select, selectSource }: Viewer & Pick<Guide, 'select' | 'selectSource'>,
  before: Before,
  after: Before,
): void {
  const { selectedClaim, selectedSource } = workspace.get();
  const claim = theOneBack(before.claims, after.claims, selectedClaim);
  if (claim !== undefined) select(claim, { reveal: true });
  const source = theOneBack(before.sources, after.sources, selectedSource);
  if (source !== undefined) selectSource(source);
}

function theOneBack<K>(
  before: PatchedMap<K, object>,
  after: PatchedMap<K, object>,
  selected: K | null,
): K | undefined {
  const back = after.differences(before).filter((key) => !before.has(key));
  const isSelectedThere = selected !== null && after.has(selected);
  return back.length > 1 && isSelectedThere ? undefined : back[0];
}
