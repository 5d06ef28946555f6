import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { ProjectView } from '../project/projectView';
import { useProject, useSession, useWorkspace } from '../project/useSession';
import { Swatch } from '../ui/TagChip';
import styles from './ClaimFilterChips.module.css';
import { type ClaimFacet, claimFacets, dividedFacets, isOn, toggleFacet } from './claimFacets';
import { MoreFilters } from './MoreFilters';

/** What the claims can be filtered by, as chips that are on or off; what is rarer in a menu. */
export function ClaimFilterChips() {
  const session = useSession();
  const view = useProject(itself);
  const filter = useWorkspace((workspace) => workspace.filter);
  const { chips, menu } = useMemo(
    () => dividedFacets(claimFacets(view, filter), filter),
    [view, filter],
  );
  const toggle = (facet: ClaimFacet) =>
    session.workspace.update((current) => ({
      ...current,
      filter: toggleFacet(current.filter, facet),
    }));
  return (
    <fieldset aria-label="Filter claims" className={styles.chips}>
      {chips.map((facet) => (
        <ToggleButton
          key={facet.key}
          className={styles.chip ?? ''}
          isSelected={isOn(filter, facet)}
          onChange={() => toggle(facet)}
        >
          {facet.hue ? <Swatch hue={facet.hue} /> : null}
          {facet.label} <span className={styles.count}>{facet.count.toLocaleString('en')}</span>
        </ToggleButton>
      ))}
      {menu.length > 0 ? <MoreFilters facets={menu} onToggle={toggle} /> : null}
    </fieldset>
  );
}

function itself(view: ProjectView): ProjectView {
  return view;
}
