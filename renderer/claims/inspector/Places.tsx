import { TextSelection } from '@tiptap/pm/state';
import { X } from 'lucide-react';
import { wordAt } from '../../../shared/article/segments';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { removePlace } from '../../project/intents/places';
import { type ArticleIndex, type PlacedAnchor, placesOf } from '../../project/model/articleIndex';
import type { Session } from '../../project/session/session';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { DetachedNotice } from './DetachedNotice';
import styles from './Places.module.css';

/** Where a claim stands when that is not one place: several, or some that are detached. */
export function Places({ shown, index }: { shown: DerivedClaim; index: ArticleIndex }) {
  const session = useSession();
  const { claim, detached } = shown;
  const places = placesOf(index, claim);
  const isSeveral = claim.anchors.length > 1;
  return (
    <>
      {isSeveral && places.length > 0 ? (
        <section>
          <h3 className={styles.title}>Stands in {claim.anchors.length} places</h3>
          <ul className={styles.places}>
            {places.map((place) => {
              const { before, words, after } = contextOf(index, place);
              return (
                <li key={place.anchor}>
                  <button
                    type="button"
                    className={styles.place}
                    onClick={() => goTo(session, shown, place)}
                  >
                    <span dir="auto">
                      {before}
                      <b>{words}</b>
                      {after}
                    </span>
                  </button>
                  <Button
                    look="quiet"
                    aria-label={`Remove this place: ${words}`}
                    onPress={() => session.run(removePlace(place.anchor))}
                  >
                    <X aria-hidden />
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {detached.map((anchor) => (
        <DetachedNotice key={anchor} shown={shown} anchorId={anchor} />
      ))}
    </>
  );
}

/** How much of the article is shown on either side of a place, in UTF-16 units. */
const AROUND = 24;

function contextOf(index: ArticleIndex, { start, end }: PlacedAnchor) {
  const { text } = index.canonical;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  // Cut between words: the word that the limit falls into is left out.
  const from = Math.max(lineStart, Math.min(start, wordAt(text, Math.max(0, start - AROUND)).end));
  const to = Math.min(
    lineEnd,
    Math.max(end, wordAt(text, Math.min(text.length, end + AROUND)).start),
  );
  return {
    before: `${from > lineStart ? '… ' : ''}${text.slice(from, start).replace(/^[\s,.;:!?]+/u, '')}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to).trimEnd()}${to < lineEnd ? ' …' : ''}`,
  };
}

function goTo(session: Session, shown: DerivedClaim, place: PlacedAnchor): void {
  session.show('article');
  // The article may only now come into view, and nothing scrolls before it is there.
  requestAnimationFrame(() => {
    const { state, view } = session.editor;
    const selection = TextSelection.near(state.doc.resolve(place.from));
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    view.focus();
    session.select(shown.claim.id);
  });
}
