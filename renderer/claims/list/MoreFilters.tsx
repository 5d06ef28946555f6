import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { STATUS_GLYPHS } from '../../../shared/claim/status';
import { useWorkspace } from '../../project/session/useSession';
import { Swatch } from '../../ui/TagChip';
import styles from './ClaimFilterChips.module.css';
import { type ClaimFacet, type FacetKind, isOn } from './claimFacets';

const SECTIONS: readonly { kind: FacetKind; title: string }[] = [
  { kind: 'status', title: 'Status' },
  { kind: 'rating', title: 'Verdict' },
  { kind: 'tag', title: 'Tags' },
];

/** The filters that have no chip, several of which can be on. */
export const MoreFilters = memo(function MoreFilters({
  facets,
  onToggle,
}: {
  facets: readonly ClaimFacet[];
  onToggle(facet: ClaimFacet): void;
}) {
  const filter = useWorkspace((workspace) => workspace.filter);
  const on = new Set(facets.filter((facet) => isOn(filter, facet)).map(({ key }) => key));
  return (
    <MenuTrigger>
      <Button className={styles.chip ?? ''} aria-label="More filters">
        more <ChevronDown aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <Menu
          className={styles.menu ?? ''}
          aria-label="More filters"
          selectionMode="multiple"
          selectedKeys={on}
          onSelectionChange={(keys) => {
            const changed = facets.find(
              ({ key }) => on.has(key) !== (keys === 'all' || keys.has(key)),
            );
            if (changed) onToggle(changed);
          }}
        >
          {SECTIONS.map(({ kind, title }) => {
            const items = facets.filter((facet) => facet.kind === kind);
            return items.length === 0 ? null : (
              <MenuSection key={kind} id={kind}>
                <Header className={styles.heading ?? ''}>{title}</Header>
                {items.map((facet) => (
                  <MenuItem
                    key={facet.key}
                    id={facet.key}
                    textValue={facet.label}
                    className={styles.item ?? ''}
                  >
                    <span aria-hidden className={styles.tick}>
                      {on.has(facet.key) ? '✓' : ''}
                    </span>
                    {facet.hue ? <Swatch hue={facet.hue} /> : null}
                    <span className={styles.label}>
                      {facet.kind === 'status' ? (
                        <span aria-hidden>{STATUS_GLYPHS[facet.value]} </span>
                      ) : null}
                      {facet.label}
                    </span>
                    <span className={styles.count}>{facet.count.toLocaleString('en')}</span>
                  </MenuItem>
                ))}
              </MenuSection>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
