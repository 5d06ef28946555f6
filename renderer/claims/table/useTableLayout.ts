import { useLayoutEffect, useState } from 'react';
import type { Settings } from '../../../shared/ipc/settings';
import { ARTICLE_ORDER, CLAIM_COLUMNS, type ClaimOrder } from '../../project/session/sortClaims';
import { useSession, useWorkspace } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import type { ColumnWidths } from './columnWidths';

/** The order and the widths of the table's columns, as they were left the last time. */
export function useTableLayout() {
  const { settings, changeSettings } = useApp();
  const session = useSession();
  const order = useWorkspace((workspace) => workspace.claimOrder);
  const [kept] = useState(() => orderFrom(settings));
  useLayoutEffect(() => session.orderClaims(kept), [session, kept]);
  const [widths, showWidths] = useState(() => widthsFrom(settings));
  const keep = (part: Settings['claimsTable']) =>
    changeSettings((current) => ({ ...current, claimsTable: { ...current.claimsTable, ...part } }));
  return {
    order,
    widths,
    setOrder(next: ClaimOrder) {
      session.orderClaims(next);
      keep({ order: next });
    },
    /** What is only shown while an edge is dragged need not be kept. */
    setWidths(next: ColumnWidths, { isKept }: { isKept: boolean }) {
      showWidths(next);
      if (isKept) keep({ widths: { ...next } });
    },
  };
}

function orderFrom({ claimsTable }: Settings): ClaimOrder {
  const order = claimsTable?.order;
  const column = CLAIM_COLUMNS.find((known) => known === order?.column);
  return order && column ? { column, descending: order.descending } : ARTICLE_ORDER;
}

function widthsFrom({ claimsTable }: Settings): ColumnWidths {
  const widths = claimsTable?.widths ?? {};
  return Object.fromEntries(
    CLAIM_COLUMNS.flatMap((column) => {
      const width = widths[column];
      return width === undefined ? [] : [[column, width]];
    }),
  );
}
