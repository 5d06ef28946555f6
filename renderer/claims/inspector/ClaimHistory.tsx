import { useMemo, useState } from 'react';
import type { Claim } from '../../../shared/claim/claim';
import { logWords } from '../../../shared/project/log/logWords';
import { type HistoryEntry, newestFirst } from '../../project/derived/newestFirst';
import { useClaimChanges, useLog, useRecordNames } from '../../project/session/useLog';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { EntryValues } from '../../ui/words/EntryValues';
import { momentWords } from '../../ui/words/momentWords';
import styles from './ClaimHistory.module.css';
import { InspectorFold } from './InspectorFold';

/** Entries shown until all are asked for. */
const SHOWN = 20;

/** Who changed what of a claim, and when. */
export function ClaimHistory({ claim }: { claim: Claim }) {
  const log = useLog();
  const entries = useMemo(() => newestFirst(log, claim.id), [claim.id, log]);
  const [last] = entries;
  return (
    <InspectorFold
      title="History"
      isFilled={false}
      summary={last && `${entries.length}, last ${momentWords(last.entry.when)}`}
    >
      <Entries key={claim.id} claim={claim} entries={entries} />
    </InspectorFold>
  );
}

function Entries({ claim, entries }: { claim: Claim; entries: readonly HistoryEntry[] }) {
  const { openDialog } = useSession();
  const nameOf = useRecordNames();
  const changesOf = useClaimChanges(claim.id);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, SHOWN);
  const isFromStart = entries.some(
    ({ entry: { what, on } }) => on === claim.id && (what === 'marked' || what === 'split'),
  );
  return (
    <>
      {entries.length === 0 ? (
        <p className={styles.soft}>Nothing has been logged of this claim yet.</p>
      ) : null}
      <ol className={styles.entries}>
        {shown.map(({ key, entry }) => (
          <li key={key}>
            <span>
              {logWords(entry, nameOf)}
              {entry.on === claim.id
                ? null
                : ` – ${(entry.on && nameOf(entry.on)) ?? 'gone since'}`}
            </span>
            <EntryValues entry={entry} changes={changesOf(entry)} nameOf={nameOf} />
            <small>{[momentWords(entry.when), entry.who].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
        {isFromStart || shown.length < entries.length ? null : (
          <li>
            <span>Marked as a claim</span>
            <small>{momentWords(claim.created)} · before the log began</small>
          </li>
        )}
      </ol>
      <div className={styles.more}>
        {shown.length < entries.length ? (
          <Button look="quiet" onPress={() => setWhole(true)}>
            Show all {entries.length.toLocaleString('en')}
          </Button>
        ) : null}
        <Button look="quiet" onPress={() => openDialog({ kind: 'history' })}>
          History of the project…
        </Button>
      </div>
    </>
  );
}
