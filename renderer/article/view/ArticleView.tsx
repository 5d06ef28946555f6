import './article.css';
import './print.css';
import { useEditorState } from '@tiptap/react';
import { useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { placesOf } from '../../project/model/articleIndex';
import { useStore } from '../../project/model/store';
import { isTextLocked } from '../../project/plugins/articleLock';
import type { Session } from '../../project/session/session';
import { select } from '../commands/caret';
import { revealClaim } from '../commands/revealClaim';
import { search } from '../commands/searchHits';
import { EmptyArticle, FirstClaimHint } from './ArticleHints';
import styles from './ArticleView.module.css';
import { DetachedPanel } from './DetachedPanel';
import { HitBar } from './HitBar';
import { keepPlace } from './keepPlace';
import { isLongArticle } from './longArticle';
import { AttachBar, CorrectBar } from './ModeBars';
import { restoreWaiting } from './scrollPlace';
import { SelectionBar } from './selection/SelectionBar';

/** The article as it is read and marked: a sheet of typeset text with its claims. */
export function ArticleView({ session }: { session: Session }) {
  const sheet = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { correcting, isLong, isEmpty, hasClaims } = useEditorState({
    editor: session.editor,
    selector: ({ editor: { state } }) => ({
      correcting: !isTextLocked(state),
      isLong: isLongArticle(state.doc),
      isEmpty: session.view().index.canonical.blocks.every(({ text }) => text.trim() === ''),
      hasClaims: session.view().claims.length > 0,
    }),
  });

  // The editor's element outlives this view: it is lent to the page, never made by React.
  useLayoutEffect(() => {
    const host = sheet.current;
    if (!host) return;
    host.append(session.element);
    restoreWaiting(session);
    goToSelected(session);
    // Coming back from another view: the next key belongs to the article.
    if (document.activeElement === document.body) {
      session.editor.view.dom.focus({ preventScroll: true });
    }
    const stopKeeping = scroller.current ? keepPlace(session, scroller.current) : undefined;
    return () => {
      stopKeeping?.();
      // Hidden but on the page, blocks that layout skips would still cost the browser time in every frame.
      session.element.remove();
    };
  }, [session]);

  useReveal(session);
  useSearch(session);

  return (
    <div className={styles.article} data-article="">
      {correcting ? <CorrectBar session={session} /> : null}
      <AttachBar session={session} />
      <HitBar session={session} />
      <div
        ref={scroller}
        className={styles.scroller}
        data-article-scroll=""
        data-correcting={correcting ? '' : undefined}
      >
        <DetachedPanel session={session} />
        {isEmpty && !correcting ? <EmptyArticle session={session} /> : null}
        <div className={styles.desk}>
          <div ref={sheet} className="sheet" data-long={isLong ? '' : undefined} />
          <SelectionBar session={session} />
        </div>
      </div>
      {!isEmpty && !hasClaims && !correcting ? <FirstClaimHint /> : null}
    </div>
  );
}

/** A caret that nobody has moved yet begins at the claim that was selected last. */
function goToSelected(session: Session): void {
  const { state, view } = session.editor;
  const { selectedClaim } = session.workspace.get();
  const { index, byId } = session.view();
  const claim = selectedClaim && byId.get(selectedClaim);
  const place = claim && placesOf(index, claim.claim)[0];
  if (place && state.selection.head <= 1) view.dispatch(select(state, place.from));
}

/** Scrolls to the claim that somebody asked to see. */
function useReveal(session: Session): void {
  const reveal = useStore(session.workspace, (workspace) => workspace.reveal);
  const view = useStore(session.workspace, (workspace) => workspace.view);
  useEffect(() => {
    if (reveal === null || view !== 'article' || !revealClaim(session, reveal)) return;
    session.revealed(reveal);
  }, [session, reveal, view]);
}

/** Highlights what is searched for, a moment after it was typed. */
function useSearch(session: Session): void {
  const query = useDeferredValue(
    useStore(session.workspace, (workspace) => workspace.filter.query),
  );
  useEffect(() => search(session, query), [session, query]);
}
