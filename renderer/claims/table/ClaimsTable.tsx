import { type CSSProperties, useMemo } from 'react';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { counted } from '../../../shared/counted';
import { openClaim } from '../../project/session/openClaim';
import { CLAIM_COLUMNS, sortClaims } from '../../project/session/sortClaims';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { VirtualRows } from '../../ui/rows/VirtualRows';
import { ClaimFilterChips } from '../list/ClaimFilterChips';
import { ClearFilter } from '../list/ClearFilter';
import { useFilteredClaims } from '../list/useFilteredClaims';
import { useTagsById } from '../useTagsById';
import { ClaimRow } from './ClaimRow';
import styles from './ClaimsTable.module.css';
import { ClaimsTableHead } from './ClaimsTableHead';
import { gridColumns } from './columnWidths';
import { useTableLayout } from './useTableLayout';

/** Two lines of text and the space around them; the same for the column headers (CSS pixels). */
const ROW_HEIGHT = 46;
const HEAD_HEIGHT = 32;

/** All claims side by side: sorted by a column, filtered as in the sidebar. */
export function ClaimsTable() {
  const session = useSession();
  const { settings } = useApp();
  const total = useProject((view) => view.claims.length);
  const tags = useProject((view) => view.tags);
  const scale = useProject((view) => view.scale);
  const selected = useWorkspace((workspace) => workspace.selectedClaim);
  const filtered = useFilteredClaims();
  const tagsById = useTagsById();
  const { order, setOrder, widths, setWidths } = useTableLayout();
  const { template, minWidth } = useMemo(() => gridColumns(widths), [widths]);
  const columns: CSSProperties & Record<'--columns', string> = { '--columns': template };
  const claims = useMemo(
    () => sortClaims(filtered, order, { tags, scale }),
    [filtered, order, tags, scale],
  );
  const ratings = useMemo(
    () => new Map(scale.ratings.map((rating) => [rating.id, rating])),
    [scale],
  );
  if (total === 0) {
    return (
      <EmptyState
        title="No claims yet"
        actions={
          <>
            <Button onPress={() => session.show('article')}>Go to the article</Button>
            <OpenDialog kind="annotations">Bring in annotations…</OpenDialog>
          </>
        }
      >
        A claim is a stretch of the article that can be checked. Select its words in the article and
        press the key of a tag; every claim is then listed here.
      </EmptyState>
    );
  }
  return (
    <section className={styles.view} aria-label="Table of claims">
      <div className={styles.bar}>
        {/* The sidebar has the same chips. */}
        {settings.panes.sidebarOpen ? null : (
          <div className={styles.chips}>
            <ClaimFilterChips />
          </div>
        )}
        <p role="status" className={styles.count}>
          {countWords(claims.length, total)}
        </p>
        <ClearFilter>clear</ClearFilter>
        <span className={styles.actions}>
          <OpenDialog kind="editClaims" isDisabled={claims.length === 0}>
            {`Edit ${counted(claims.length, 'claim')}…`}
          </OpenDialog>
          <OpenDialog kind="annotations">Bring in annotations…</OpenDialog>
        </span>
      </div>
      {claims.length === 0 ? (
        <EmptyState title="No claim matches" actions={<ClearFilter>Show all claims</ClearFilter>}>
          No claim has all that the filter and the search ask for.
        </EmptyState>
      ) : (
        <div className={styles.table} data-menu="claim" style={columns}>
          <VirtualRows
            label="Claims"
            role="grid"
            items={claims}
            rowHeight={ROW_HEIGHT}
            headHeight={HEAD_HEIGHT}
            minWidth={minWidth}
            columns={CLAIM_COLUMNS.length}
            head={
              <ClaimsTableHead
                order={order}
                widths={widths}
                onOrder={setOrder}
                onWidths={setWidths}
              />
            }
            keyOf={idOf}
            selected={selected}
            rowClassName={styles.row}
            onSelect={({ claim }) => session.select(claim.id, { reveal: true })}
            onOpen={({ claim }) => openClaim(session, claim.id)}
          >
            {(shown) => <ClaimRow shown={shown} tags={tagsById} ratings={ratings} />}
          </VirtualRows>
        </div>
      )}
    </section>
  );
}

function OpenDialog({
  kind,
  isDisabled = false,
  children,
}: {
  kind: 'editClaims' | 'annotations';
  isDisabled?: boolean;
  children: string;
}) {
  const { openDialog } = useSession();
  return (
    <Button look="quiet" isDisabled={isDisabled} onPress={() => openDialog({ kind })}>
      {children}
    </Button>
  );
}

function idOf({ claim }: DerivedClaim): string {
  return claim.id;
}

function countWords(shown: number, total: number): string {
  const all = counted(total, 'claim');
  return shown === total ? all : `${shown.toLocaleString('en')} of ${all}`;
}
