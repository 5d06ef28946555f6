import { useEffect } from 'react';
import type { SourceId } from '../../shared/id';
import { sourceTitle } from '../../shared/source/citation';
import { derivedSources } from '../../shared/source/deleteSource';
import { removeSource } from '../project/intents/removeSource';
import { useProject, useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './DeleteSourceDialog.module.css';
import { useStandingClaims } from './detail/useStandingClaims';

/** Claims listed by their words; the rest are counted. */
const LISTED = 200;

/** Lists what stands on a source before it is deleted. */
export function DeleteSourceDialog({ sourceId, onClose }: { sourceId: SourceId; onClose(): void }) {
  const session = useSession();
  const sources = useProject((view) => view.sources);
  const claims = useStandingClaims().get(sourceId) ?? [];
  const source = sources.get(sourceId);
  const isGone = source === undefined;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (!source) return null;
  const derived = derivedSources([...sources.values()], sourceId);
  return (
    <Dialog
      title="Delete this source?"
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Keep it
          </Button>
          <Button
            look="danger"
            onPress={() => {
              session.run(removeSource(sourceId));
              onClose();
            }}
          >
            Delete source
          </Button>
        </>
      }
    >
      <p className={styles.title} dir="auto">
        {sourceTitle(source)}
      </p>
      {claims.length > 0 ? (
        <>
          <p>
            {claims.length === 1
              ? 'This claim loses the evidence it has from it:'
              : `These ${claims.length.toLocaleString('en')} claims lose the evidence they have from it:`}
          </p>
          <ul className={styles.list}>
            {claims.slice(0, LISTED).map(({ shown }) => (
              <li key={shown.claim.id}>
                <span>{shown.number}</span>
                <span dir="auto">{shown.wording}</span>
              </li>
            ))}
            {claims.length > LISTED ? (
              <li>
                <span />
                <span>and {(claims.length - LISTED).toLocaleString('en')} more</span>
              </li>
            ) : null}
          </ul>
        </>
      ) : (
        <p>No claim stands on it.</p>
      )}
      {derived.length > 0 ? (
        <p className={styles.more}>
          {derived.length === 1 ? 'One source is' : `${derived.length} sources are`} derived from it
          ({derived.map(sourceTitle).join('; ')}); what it rests on takes its place there.
        </p>
      ) : null}
      <p className={styles.more}>Undo brings all of it back.</p>
    </Dialog>
  );
}
