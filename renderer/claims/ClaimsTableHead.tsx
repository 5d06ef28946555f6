import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './ClaimsTable.module.css';
import { CLAIM_COLUMNS, type ClaimColumn, type ClaimOrder } from './sortClaims';

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

/** The columns' names; pressing one sorts by it, pressing it again the other way round. */
export function ClaimsTableHead({
  order,
  onChange,
}: {
  order: ClaimOrder;
  onChange(order: ClaimOrder): void;
}) {
  const cells = CLAIM_COLUMNS.map((column, place) => {
    const isSorted = order.column === column;
    const direction = order.descending ? 'descending' : 'ascending';
    const roles = {
      role: 'columnheader',
      'aria-colindex': place + 1,
      'aria-sort': isSorted ? direction : undefined,
    } as const;
    return (
      <span key={column} {...roles} className={styles.heading}>
        <button
          type="button"
          // The browser leaves it where it is when a sliver of it is in sight.
          onFocus={(event) =>
            event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
          }
          onClick={() => onChange({ column, descending: isSorted && !order.descending })}
        >
          {LABELS[column]}
          {isSorted ? <SortArrow descending={order.descending} /> : null}
        </button>
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

function SortArrow({ descending }: { descending: boolean }) {
  return descending ? <ArrowDown aria-hidden size={12} /> : <ArrowUp aria-hidden size={12} />;
}
