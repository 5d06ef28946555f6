import { useCallback, useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { ClaimId } from '../../../shared/id';
import { mergeClaims } from '../../project/intents/mergeClaims';
import { placesOf } from '../../project/model/articleIndex';
import { useProject, useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields/TextField';
import { StatusGlyph } from '../../ui/StatusGlyph';
import { describeMerge } from './describeMerge';
import styles from './MergeClaimsDialog.module.css';
import { distanceBetween, mergeCandidates } from './mergeCandidates';

/** More than these nobody reads: typing finds the others. */
const MOST = 30;

/** Makes one claim of two; the one it was opened for stays. */
export function MergeClaimsDialog({ claimId, onClose }: { claimId: ClaimId; onClose(): void }) {
  const session = useSession();
  const current = useProject((view) => view.byId.get(claimId));
  const claims = useProject((view) => view.claims);
  const index = useProject((view) => view.index);
  const scale = useProject((view) => view.scale);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ClaimId | null>(null);
  const placesIn = useCallback(({ claim }: DerivedClaim) => placesOf(index, claim), [index]);
  const found = useMemo(
    () => (current ? mergeCandidates(claims, current, typed, placesIn) : []),
    [claims, current, typed, placesIn],
  );
  if (!current) return null;
  const other = found.find(({ claim }) => claim.id === chosen);
  const merge = () => {
    if (!other || !session.run(mergeClaims(claimId, other.claim.id))) return;
    session.select(claimId);
    onClose();
  };
  return (
    <Dialog
      title={`Merge claim ${current.number} with another`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!other} onPress={merge}>
            {other ? `Merge with claim ${other.number}` : 'Merge'}
          </Button>
        </>
      }
    >
      <p dir="auto" className={styles.current}>
        {current.wording}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (other) merge();
          else setChosen(found[0]?.claim.id ?? null);
        }}
      >
        <TextField
          label="Other claim"
          placeholder="Words of the claim, or its number"
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      </form>
      <ListBox
        aria-label="Claims"
        className={styles.list ?? ''}
        selectionMode="single"
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={(keys) =>
          setChosen(
            found.find(({ claim }) => keys !== 'all' && keys.has(claim.id))?.claim.id ?? null,
          )
        }
        renderEmptyState={() => <p className={styles.none}>No other claim has these words.</p>}
      >
        {found.slice(0, MOST).map((candidate) => (
          <ListBoxItem
            key={candidate.claim.id}
            id={candidate.claim.id}
            textValue={`${candidate.number} ${candidate.wording}`}
            className={styles.item ?? ''}
          >
            <span className={styles.number}>{candidate.number}</span>
            <span dir="auto" className={styles.words}>
              {candidate.wording}
            </span>
            {distanceBetween(placesIn(current), placesIn(candidate)) < 0 ? (
              <small>overlaps</small>
            ) : null}
            <StatusGlyph status={candidate.claim.status} />
          </ListBoxItem>
        ))}
      </ListBox>
      {found.length > MOST ? (
        <p className={styles.none}>
          {(found.length - MOST).toLocaleString('en')} more: type to find them.
        </p>
      ) : null}
      <div role="status" className={styles.outcome}>
        {other ? (
          describeMerge(current, other, scale).map((sentence) => <p key={sentence}>{sentence}</p>)
        ) : (
          <p>
            The two become one claim with the places, tags and evidence of both. One undo takes it
            back.
          </p>
        )}
      </div>
    </Dialog>
  );
}
