import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from '../../../project/model/store';
import type { Session } from '../../../project/session/session';
import { addSelection, attachSelection } from '../../commands/markCommands';
import { useWaiting } from '../../commands/waiting';
import { scrollerOf } from '../scrollPlace';
import { MarkingTools } from './MarkingTools';
import { placeBar } from './placeBar';
import styles from './SelectionBar.module.css';
import { selectedWords } from './selectedWords';
import { useSelectionShown } from './useSelectionShown';

/** What can be done with the selected words: tags with their keys, marking, attaching. */
export function SelectionBar({ session }: { session: Session }) {
  const shown = useSelectionShown(session);
  return shown ? <Bar session={session} /> : null;
}

/** No wider than this, and than the view without its edges (CSS pixels). */
const WIDEST = 640;
const EDGES = 16;

function Bar({ session }: { session: Session }) {
  const bar = useRef<HTMLDivElement>(null);
  const state = useStore(session.state);
  const waiting = useWaiting(session)?.waiting;
  const scroller = scrollerOf(session);
  const [width, setWidth] = useState(() => scroller?.clientWidth ?? 0);
  const [, setSize] = useState(0);
  const [isDocked, setDocked] = useState(false);
  const { from, to } = state.selection;

  useEffect(() => {
    if (!scroller) return;
    const observer = new ResizeObserver(() => {
      setWidth(scroller.clientWidth);
      setSize((count) => count + 1);
    });
    observer.observe(scroller);
    observer.observe(session.element);
    return () => observer.disconnect();
  }, [session, scroller]);

  // After each render: what is selected, what the bar says and the size of the view all move it.
  useLayoutEffect(() => {
    if (!bar.current || !scroller) return;
    const isPlaced = place(session, scroller, bar.current, isDocked, from, to);
    if (isPlaced === isDocked) setDocked(!isPlaced);
  });

  // The foot may have been where the hand is.
  useLayoutEffect(() => {
    if (!isDocked || !scroller) return;
    const { view } = session.editor;
    const head = view.coordsAtPos(view.state.selection.head);
    const hidden = head.bottom - scroller.getBoundingClientRect().bottom;
    if (hidden > 0 && hidden < scroller.clientHeight / 2) scroller.scrollTop += hidden;
  }, [session, scroller, isDocked]);

  const content = (
    <div
      ref={bar}
      role="toolbar"
      data-selection-bar=""
      data-docked={isDocked ? '' : undefined}
      aria-label="Selected words"
      className={styles.bar}
      // The words stay selected and the article keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {waiting ? (
        <button
          type="button"
          onClick={() => {
            if (waiting.kind === 'anchor') attachSelection(session);
            else addSelection(session);
          }}
        >
          {waiting.kind === 'anchor' ? 'Attach here' : 'Add this place'} <kbd>Enter</kbd>
        </button>
      ) : (
        <MarkingTools session={session} room={Math.min(WIDEST, width - EDGES)} />
      )}
    </div>
  );
  // Where the selection fills the view, the bar takes its room at the foot of the article instead of covering it.
  const foot = scroller?.parentElement;
  return isDocked && foot ? createPortal(content, foot) : content;
}

/** Puts the bar beside the selected words; false where there is no room for it. */
function place(
  session: Session,
  scroller: HTMLElement,
  bar: HTMLElement,
  isDocked: boolean,
  from: number,
  to: number,
): boolean {
  const { left, top, right, bottom } = scroller.getBoundingClientRect();
  const size = { width: bar.offsetWidth, height: bar.offsetHeight };
  const frame = { left, top, right, bottom: isDocked ? bottom + size.height : bottom };
  const found = placeBar(selectedWords(session.editor.view, from, to), frame, size);
  const origin = session.element.closest('.sheet')?.parentElement?.getBoundingClientRect();
  if (!found || !origin) return false;
  if (!isDocked) {
    bar.style.setProperty('left', `${found.left - origin.left}px`);
    bar.style.setProperty('top', `${found.top - origin.top}px`);
  }
  return true;
}
