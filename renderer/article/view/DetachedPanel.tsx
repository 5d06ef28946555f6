import { rangeOffsets } from '../../../shared/article/canonicalText';
import type { Range } from '../../../shared/article/place';
import { wordAt } from '../../../shared/article/segments';
import type { Span } from '../../../shared/article/span';
import type { AnchorId } from '../../../shared/id';
import type { ProjectView } from '../../project/derived/projectView';
import { deleteClaim } from '../../project/intents/deleteClaim';
import { removePlace } from '../../project/intents/places';
import { positionAt } from '../../project/model/articleIndex';
import { useStore } from '../../project/model/store';
import type { Session } from '../../project/session/session';
import { Button } from '../../ui/Button';
import { select } from '../commands/caret';
import { scrollToPosition } from '../commands/searchHits';
import styles from './DetachedPanel.module.css';
import { type DetachedPlace, detachedPlaces } from './detachedPlaces';
import { useSuggestions } from './useSuggestions';

/** The places whose words are no longer in the article, each with the ways to settle it. */
export function DetachedPanel({ session }: { session: Session }) {
  const view = useStore(session.state, () => session.view());
  const places = detachedPlaces(view);
  const suggestions = useSuggestions(view, places);
  if (places.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="detached-places">
      <h2 id="detached-places">
        {places.length === 1
          ? 'One place of a claim is no longer in the text'
          : `${places.length} places of claims are no longer in the text`}
      </h2>
      <ul className={styles.list}>
        {places.map((place) => (
          <Place
            key={place.anchor}
            session={session}
            view={view}
            place={place}
            candidates={suggestions.get(place.anchor) ?? []}
          />
        ))}
      </ul>
    </section>
  );
}

function Place({
  session,
  view,
  place: { anchor, claim, quote, isOnly },
  candidates,
}: {
  session: Session;
  view: ProjectView;
  place: DetachedPlace;
  candidates: readonly Range[];
}) {
  return (
    <li className={styles.place}>
      <button
        type="button"
        className={styles.quote}
        aria-label={`Claim ${claim.number}: ${quote}`}
        onClick={() => session.select(claim.claim.id)}
      >
        <span className={styles.number}>{claim.number}</span> {quote}
      </button>
      <div className={styles.actions}>
        {candidates.map((range, at) => (
          <Button
            key={`${range.start.block}/${range.start.offset}`}
            look="primary"
            onPress={() => offer(session, view, anchor, range)}
          >
            {candidates.length === 1 ? 'Likely place…' : `Likely place ${at + 1}…`}
          </Button>
        ))}
        <Button onPress={() => attach(session, view, anchor)}>Attach again</Button>
        <Button
          look="quiet"
          onPress={() => session.run(isOnly ? deleteClaim(claim.claim.id) : removePlace(anchor))}
        >
          {isOnly ? 'Remove the claim' : 'Remove this place'}
        </Button>
      </div>
    </li>
  );
}

/** A likely place may begin or end inside a word; what is offered does not. */
function wholeWords(text: string, { start, end }: Span): Span {
  const first = wordAt(text, start);
  const last = wordAt(text, end);
  return {
    start: first.start < start && start < first.end ? first.start : start,
    end: last.start < end && end < last.end ? last.end : end,
  };
}

/** Waits for the words where the place stands now. */
function attach(session: Session, view: ProjectView, anchor: AnchorId): void {
  session.select(view.byAnchor.get(anchor)?.claim.id ?? null);
  session.waitFor({ kind: 'anchor', anchor });
  session.focus();
}

/** Shows the likely words, selected, so that Enter attaches to them and Escape does not. */
function offer(session: Session, view: ProjectView, anchor: AnchorId, range: Range): void {
  const { canonical } = view.index;
  const { start, end } = wholeWords(canonical.text, rangeOffsets(canonical, range));
  const { view: editor } = session.editor;
  const from = positionAt(view.index, start, 'start');
  // Scrolled first: the bar at the selection looks for room where the words then are.
  scrollToPosition(session, from);
  editor.dispatch(select(editor.state, from, positionAt(view.index, end, 'end')));
  attach(session, view, anchor);
}
