import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import { Swatch } from '../../ui/TagChip';
import styles from './ClaimFilterChips.module.css';
import { type ClaimFacet, claimFacets, dividedFacets, isOn, toggleFacet } from './claimFacets';
import { MoreFilters } from './MoreFilters';

/** What the claims can be filtered by, as chips that are on or off; what is rarer in a menu. */
export const ClaimFilterChips = memo(function ClaimFilterChips() {
  const session = useSession();
  // Counted a moment after a change, which need not wait for it.
  const claims = useDeferredValue(useProject((view) => view.claims));
  const tags = useProject((view) => view.tags);
  const scale = useProject((view) => view.scale);
  const filter = useWorkspace((workspace) => workspace.filter);
  const { chips, menu } = useMemo(
    () => dividedFacets(claimFacets({ claims, tags, scale }, filter), filter),
    [claims, tags, scale, filter],
  );
  const toggle = useCallback(
    (facet: ClaimFacet) => session.changeFilter((filter) => toggleFacet(filter, facet)),
    [session],
  );
  return (
    <fieldset aria-label="Filter claims" className={styles.chips}>
      {chips.map((facet) => (
        <Chip key={facet.key} facet={facet} isOn={isOn(filter, facet)} onToggle={toggle} />
      ))}
      {menu.length > 0 ? <MoreFilters facets={menu} onToggle={toggle} /> : null}
    </fieldset>
  );
});

interface ChipProps {
  facet: ClaimFacet;
  isOn: boolean;
  onToggle(facet: ClaimFacet): void;
}

/** Facets are counted anew on every change of a claim; most chips then say what they said. */
const Chip = memo(function Chip({ facet, isOn, onToggle }: ChipProps) {
  return (
    <ToggleButton className={styles.chip ?? ''} isSelected={isOn} onChange={() => onToggle(facet)}>
      {facet.hue ? <Swatch hue={facet.hue} /> : null}
      <span className={styles.name}>{facet.label}</span>{' '}
      <span className={styles.count}>{facet.count.toLocaleString('en')}</span>
    </ToggleButton>
  );
}, sameChip);

function sameChip(a: ChipProps, b: ChipProps): boolean {
  return (
    a.isOn === b.isOn &&
    a.onToggle === b.onToggle &&
    a.facet.key === b.facet.key &&
    a.facet.label === b.facet.label &&
    a.facet.count === b.facet.count &&
    a.facet.hue === b.facet.hue
  );
}
