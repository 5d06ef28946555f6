import { ArrowDown, ArrowUp } from 'lucide-react';
import { CLAIM_COLUMNS, type ClaimColumn, type ClaimOrder } from '../../project/session/sortClaims';
import styles from './ClaimsTable.module.css';
import { ColumnEdge } from './ColumnEdge';
import { type ColumnWidths, withWidth } from './columnWidths';

const LABELS: Readonly<Record<ClaimColumn, string>> = {
  number: 'No.',
  claim: 'Claim',
  tags: 'Tags',
  status: 'Status',
  verdict: 'Verdict',
  evidence: 'Evidence',
  origins: 'Origins',
  statement: 'Statement',
  claimant: 'Claimant',
  modified: 'Changed',
};

/** How far a key moves the edge of a column (CSS pixels). */
const KEY_STEP = 16;

/**
 * The columns' names; pressing one sorts by it, pressing it again the other way round. Shift with the
 * arrows, or dragging the edge, changes a column's width.
 */
export function ClaimsTableHead({
  order,
  widths,
  onOrder,
  onWidths,
}: {
  order: ClaimOrder;
  widths: ColumnWidths;
  onOrder(order: ClaimOrder): void;
  onWidths(widths: ColumnWidths, how: { isKept: boolean }): void;
}) {
  const cells = CLAIM_COLUMNS.map((column, place) => {
    const isSorted = order.column === column;
    const direction = order.descending ? 'descending' : 'ascending';
    const roles = {
      role: 'columnheader',
      'aria-colindex': place + 1,
      'aria-sort': isSorted ? direction : undefined,
    } as const;
    const resize = (width: number | undefined, how = { isKept: true }) =>
      onWidths(withWidth(widths, column, width), how);
    return (
      <span key={column} {...roles} className={styles.heading}>
        <button
          type="button"
          title="Sorts. Shift + ← or → changes the width, Shift + Home resets it."
          aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Shift+Home"
          // The browser leaves it where it is when a sliver of it is in sight.
          onFocus={(event) =>
            event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          }
          onKeyDown={(event) => {
            const steps = STEPS[event.key];
            const width = event.currentTarget.parentElement?.offsetWidth;
            if (!event.shiftKey || steps === undefined || width === undefined) return;
            event.preventDefault();
            resize(steps === 0 ? undefined : width + steps * KEY_STEP);
          }}
          onClick={() => onOrder({ column, descending: isSorted && !order.descending })}
        >
          {LABELS[column]}
          {isSorted ? <SortArrow descending={order.descending} /> : null}
        </button>
        <ColumnEdge onDrag={resize} onReset={() => resize(undefined)} />
      </span>
    );
  });
  const row = { role: 'row', 'aria-rowindex': 1 } as const;
  return (
    <div {...row} className={styles.head}>
      {cells}
    </div>
  );
}

/** How many steps a key makes a column wider; 0 gives it its share again. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: 0 };

function SortArrow({ descending }: { descending: boolean }) {
  return descending ? <ArrowDown aria-hidden size={12} /> : <ArrowUp aria-hidden size={12} />;
}
