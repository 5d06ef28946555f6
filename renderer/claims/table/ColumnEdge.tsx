import { type PointerEvent, useRef } from 'react';
import styles from './ClaimsTable.module.css';

/** The edge of a column: dragging it changes the column's width, a double click gives it its share again. */
export function ColumnEdge({
  onDrag,
  onReset,
}: {
  /** Told the column's width in CSS pixels while it is dragged, and when it is let go of. */
  onDrag(width: number, how: { isKept: boolean }): void;
  onReset(): void;
}) {
  const grasped = useRef<{ from: number; width: number } | null>(null);
  const widthAt = ({ clientX }: PointerEvent) =>
    grasped.current ? grasped.current.width + clientX - grasped.current.from : null;
  const move = (event: PointerEvent, isKept: boolean) => {
    const width = widthAt(event);
    if (width !== null && event.clientX !== grasped.current?.from) onDrag(width, { isKept });
  };
  return (
    <span
      aria-hidden
      className={styles.edge}
      onPointerDown={(event) => {
        const column = event.currentTarget.parentElement;
        if (!column || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grasped.current = { from: event.clientX, width: column.offsetWidth };
      }}
      onPointerMove={(event) => move(event, false)}
      onPointerUp={(event) => {
        move(event, true);
        grasped.current = null;
      }}
      onPointerCancel={() => {
        grasped.current = null;
      }}
      onDoubleClick={onReset}
    />
  );
}
