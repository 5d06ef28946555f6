import { useState } from 'react';
import { createOffers } from '../../../shared/anchor/offer/createOffers';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { AnchorId } from '../../../shared/id';
import { attachAnchor, removePlace } from '../../project/intents/places';
import type { ArticleIndex } from '../../project/model/articleIndex';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import type { Waiting } from '../../project/session/workspace';
import { Button } from '../../ui/Button';
import { type LikelyPlace, likelyPlaces } from './likelyPlaces';
import styles from './Notice.module.css';

/** Says that words of a claim are no longer in the article, and offers to attach it again. */
export function DetachedNotice({ shown, anchorId }: { shown: DerivedClaim; anchorId: AnchorId }) {
  const session = useSession();
  const index = useProject((view) => view.index);
  const isWaiting = useWorkspace(
    ({ waiting }) => waiting?.kind === 'anchor' && waiting.anchor === anchorId,
  );
  const anchor = shown.claim.anchors.find(({ id }) => id === anchorId);
  // Looking for similar words can take a while, so it waits to be asked, and again after each change.
  const [found, setFound] = useState<{ in: ArticleIndex; places: LikelyPlace[] } | null>(null);
  const places = found?.in === index ? found.places : null;
  if (!anchor) return null;

  const look = () =>
    setFound({ in: index, places: likelyPlaces(index, createOffers(index.canonical)(anchor)) });
  const wait = (waiting: Waiting | null) => {
    session.waitFor(waiting);
    session.show('article');
    session.focus();
  };
  return (
    <section className={styles.notice} aria-label="Detached">
      <p>
        <strong>△ Detached.</strong> These words are no longer in the article:
      </p>
      <p dir="auto" className={styles.words}>
        “{anchor.quote.exact}”
      </p>
      {places?.map(({ from, to, words }) => (
        <div key={from}>
          <p>Perhaps here:</p>
          <p dir="auto" className={styles.words}>
            “{words}”
          </p>
          <div className={styles.actions}>
            <Button onPress={() => session.run(attachAnchor(anchorId, from, to))}>
              Attach here
            </Button>
          </div>
        </div>
      ))}
      {places?.length === 0 ? <p>Nothing similar was found.</p> : null}
      <div className={styles.actions}>
        {places === null ? <Button onPress={look}>Look for similar words</Button> : null}
        {isWaiting ? (
          <>
            <span>Select the words in the article, then press Enter.</span>
            <Button onPress={() => wait(null)}>Cancel</Button>
          </>
        ) : (
          <Button onPress={() => wait({ kind: 'anchor', anchor: anchorId })}>Attach again</Button>
        )}
        {shown.claim.anchors.length > 1 ? (
          <Button look="quiet" onPress={() => session.run(removePlace(anchorId))}>
            Remove this place
          </Button>
        ) : null}
      </div>
    </section>
  );
}
