import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { Tag } from '../../../shared/tag/tag';
import { tagKeys } from '../../../shared/tag/tagKeys';
import { useStore } from '../../project/model/store';
import type { Session } from '../../project/session/session';
import { Swatch } from '../../ui/TagChip';
import { articleCommands } from '../commands/articleCommands';
import { addSelection, applyTag, attachSelection } from '../commands/markCommands';
import { useWaiting } from '../commands/waiting';
import { placeBar } from './placeBar';
import styles from './SelectionBar.module.css';
import { scrollerOf } from './scrollPlace';
import { useSelectionShown } from './useSelectionShown';

/** What can be done with the selected words: tags with their keys, marking, attaching. */
export function SelectionBar({ session }: { session: Session }) {
  const shown = useSelectionShown(session);
  return shown ? <Bar session={session} /> : null;
}

function Bar({ session }: { session: Session }) {
  const bar = useRef<HTMLDivElement>(null);
  const state = useStore(session.state);
  const selectedClaim = useStore(session.workspace, (workspace) => workspace.selectedClaim);
  const [, setSize] = useState(0);
  const waiting = useWaiting(session)?.waiting;
  const { tags, byId } = session.view();
  const { from, to } = state.selection;

  useEffect(() => {
    const scroller = scrollerOf(session);
    if (!scroller) return;
    const observer = new ResizeObserver(() => setSize((count) => count + 1));
    observer.observe(scroller);
    observer.observe(session.element);
    return () => observer.disconnect();
  }, [session]);

  // After each render: what is selected, what the bar says and the width of the view all move it.
  useLayoutEffect(() => {
    if (bar.current) place(session, bar.current, from, to);
  });

  return (
    <div
      ref={bar}
      role="toolbar"
      data-selection-bar=""
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
        <Marking
          session={session}
          tags={tags}
          selected={selectedClaim ? byId.get(selectedClaim) : undefined}
        />
      )}
    </div>
  );
}

function Marking({
  session,
  tags,
  selected,
}: {
  session: Session;
  tags: readonly Tag[];
  selected: DerivedClaim | undefined;
}) {
  const keys = tagKeys(tags);
  const run = (id: string) => {
    articleCommands.find((command) => command.id === id)?.run(session);
    session.focus();
  };
  return (
    <>
      {tags
        .filter((tag) => keys.has(tag.id))
        .map((tag) => (
          <button
            key={tag.id}
            type="button"
            title={`${tag.label}: ${tag.definition}`}
            onClick={() => {
              applyTag(session, tag);
              session.focus();
            }}
          >
            <Swatch hue={tag.hue} />
            <ShortLabel label={tag.label} /> <kbd>{keys.get(tag.id)}</kbd>
          </button>
        ))}
      <button type="button" onClick={() => run('claim.tags')}>
        more <kbd>T</kbd>
      </button>
      <button type="button" onClick={() => run('claim.mark')}>
        no tag <kbd>Enter</kbd>
      </button>
      {selected ? (
        <button type="button" onClick={() => run('claim.addPlace')}>
          add to {selected.number} <kbd>A</kbd>
        </button>
      ) : null}
    </>
  );
}

/** Longer labels than this are cut to their first word, so that nine tags fit on two lines. */
const LONGEST_LABEL = 12;

/** The first word is seen; the whole label is read out, and begins with what is seen. */
function ShortLabel({ label }: { label: string }) {
  const shown = label.length > LONGEST_LABEL ? (label.split(/\s/, 1)[0] ?? label) : label;
  const rest = label.slice(shown.length);
  return (
    <span>
      {shown}
      {rest ? <span className="visually-hidden">{rest}</span> : null}
    </span>
  );
}

function place(session: Session, bar: HTMLElement, from: number, to: number): void {
  const scroller = scrollerOf(session);
  const parent = bar.offsetParent;
  if (!scroller || !parent) return;
  const { view } = session.editor;
  const first = view.coordsAtPos(from, 1);
  const last = view.coordsAtPos(to, -1);
  const oneLine = last.top < first.bottom;
  const frame = scroller.getBoundingClientRect();
  const text = view.dom.getBoundingClientRect();
  const { left, top } = placeBar(
    {
      left: oneLine ? Math.min(first.left, last.left) : text.left,
      right: oneLine ? Math.max(first.right, last.right) : text.right,
      top: Math.min(first.top, last.top),
      bottom: Math.max(first.bottom, last.bottom),
    },
    frame,
    { width: bar.offsetWidth, height: bar.offsetHeight },
  );
  const origin = parent.getBoundingClientRect();
  bar.style.setProperty('left', `${left - origin.left}px`);
  bar.style.setProperty('top', `${top - origin.top}px`);
}
