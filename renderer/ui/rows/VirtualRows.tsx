import {
  type HTMLAttributes,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { rowToGoTo } from './rowToGoTo';
import styles from './VirtualRows.module.css';

interface Props<T> {
  label: string;
  /** A list of options, or rows of cells under a `head`. */
  role: 'listbox' | 'grid';
  items: readonly T[];
  /** The height that every row has, in CSS pixels; `headHeight` is in CSS pixels, too. */
  rowHeight: number;
  headHeight?: number;
  /** Stays above the rows while they scroll: a row of column headers. */
  head?: ReactNode;
  /** The narrowest that the rows may become before they scroll sideways, in CSS pixels. */
  minWidth?: number;
  columns?: number;
  keyOf(item: T): string;
  selected: string | null;
  /** Arrows, Home, End and Page keys move the selection; so does a click. */
  onSelect(item: T): void;
  /** Enter or a double click. */
  onOpen?(item: T): void;
  rowClassName?: string | undefined;
  children(item: T): ReactNode;
}

/** `table` and its parts cannot be laid out without the rows out of sight; the roles say the same. */
const ROLES = {
  listbox: {
    whole: { role: 'listbox' },
    group: { role: 'presentation' },
    row: { role: 'option' },
  },
  grid: { whole: { role: 'grid' }, group: { role: 'rowgroup' }, row: { role: 'row' } },
} as const;

/** Rows drawn before and after those in sight, so that quick scrolling shows no gaps. */
const BEYOND_SIGHT = 5;

/**
 * Any number of equally high rows of which only those in sight exist. One row is selected; the whole
 * is one stop of the Tab key, and the selected row is its active descendant.
 */
export function VirtualRows<T>(props: Props<T>) {
  const { items, rowHeight, headHeight = 0, keyOf, selected, onSelect, onOpen, role } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useRowsInSight(scroller, rowHeight);
  const active = useMemo(
    () => (selected === null ? -1 : items.findIndex((item) => keyOf(item) === selected)),
    [items, keyOf, selected],
  );
  useEffect(() => {
    const element = scroller.current;
    if (!element || active < 0) return;
    const top = active * rowHeight;
    const seen = element.clientHeight - headHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + seen) {
      element.scrollTop = top + rowHeight - seen;
    }
  }, [active, rowHeight, headHeight]);

  const first = Math.max(0, sight.first - BEYOND_SIGHT);
  const end = Math.min(items.length, sight.first + sight.count + BEYOND_SIGHT);
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
  // The selected row exists wherever it is, because assistive technology is told that it is active.
  if (active >= 0 && (active < first || active >= end)) drawn.push(active);

  const move = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      const item = items[active];
      if (!item || !onOpen) return;
      event.preventDefault();
      onOpen(item);
      return;
    }
    const next = rowToGoTo(event.key, active, items.length, Math.max(1, sight.count - 1));
    const item = next === undefined ? undefined : items[next];
    if (!item) return;
    event.preventDefault();
    if (next !== active) onSelect(item);
  };
  const itemAt = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest('[data-place]') : null;
    return row instanceof HTMLElement ? items[Number(row.dataset.place)] : undefined;
  };
  const roles = ROLES[role];
  const whole: HTMLAttributes<HTMLDivElement> = {
    ...roles.whole,
    ...(role === 'grid' && { 'aria-rowcount': items.length + 1, 'aria-colcount': props.columns }),
    ...(active >= 0 && { 'aria-activedescendant': `${id}-${active}` }),
    'aria-label': props.label,
    tabIndex: 0,
    onKeyDown: move,
    onClick: ({ target }) => {
      const item = itemAt(target);
      if (item) onSelect(item);
    },
    // What a menu is about is what is selected.
    onContextMenu: ({ target }) => {
      const item = itemAt(target);
      if (item) onSelect(item);
    },
    onDoubleClick: ({ target }) => {
      const item = itemAt(target);
      if (item) onOpen?.(item);
    },
  };
  return (
    <div {...whole} ref={scroller} className={styles.scroller}>
      {props.head ? (
        <div
          {...roles.group}
          className={styles.head}
          style={{ height: headHeight, minWidth: props.minWidth }}
        >
          {props.head}
        </div>
      ) : null}
      <div
        {...roles.group}
        className={styles.rows}
        style={{ height: items.length * rowHeight, minWidth: props.minWidth }}
      >
        {drawn.map((place) => {
          const item = items[place];
          return item === undefined ? null : (
            <Row
              key={place}
              id={`${id}-${place}`}
              role={role}
              place={place}
              count={items.length}
              height={rowHeight}
              isSelected={place === active}
              className={props.rowClassName}
              item={item}
              draw={props.children}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps<T> extends Pick<Props<T>, 'role'> {
  id: string;
  place: number;
  /** Of all rows. */
  count: number;
  height: number;
  isSelected: boolean;
  className: string | undefined;
  item: T;
  draw(item: T): ReactNode;
}

/** Drawn anew only where something of it changes: while rows scroll, those that come into sight. */
const Row = memo(function Row<T>({ id, role, place, count, height, item, ...props }: RowProps<T>) {
  return (
    <div
      id={id}
      {...ROLES[role].row}
      {...(role === 'grid'
        ? { 'aria-rowindex': place + 2 }
        : { 'aria-posinset': place + 1, 'aria-setsize': count })}
      {...{ 'aria-selected': props.isSelected }}
      data-place={place}
      className={`${styles.row} ${props.className ?? ''}`}
      style={{ top: place * height, height }}
    >
      {props.draw(item)}
    </div>
  );
}) as <T>(props: RowProps<T>) => ReactNode;

/** Which rows are in sight; changes only when another row comes into sight. */
function useRowsInSight(scroller: React.RefObject<HTMLDivElement | null>, rowHeight: number) {
  const [rows, setRows] = useState({ first: 0, count: 24 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const count = Math.ceil(element.clientHeight / rowHeight) + 1;
      setRows((last) => (last.first === first && last.count === count ? last : { first, count }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, rowHeight]);
  return rows;
}
