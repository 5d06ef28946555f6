import { useEffect, useMemo, useState } from 'react';
import { counted } from '../../shared/counted';
import type { ClaimId } from '../../shared/id';
import { entryWords } from '../../shared/project/log/changeWords';
import { logWords } from '../../shared/project/log/logWords';
import { brokenLogWords } from '../../shared/project/log/verifyLog';
import { type HistoryEntry, newestFirst } from '../project/derived/newestFirst';
import { openClaim } from '../project/session/openClaim';
import { useFieldChanges, useLog, useRecordNames } from '../project/session/useLog';
import { useProject, useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { VirtualRows } from '../ui/rows/VirtualRows';
import { EntryValues } from '../ui/words/EntryValues';
import styles from './HistoryDialog.module.css';
import { HistoryRow } from './HistoryRow';

/** CSS pixels; as in the style sheet. */
const ROW_HEIGHT = 34;
const HEAD_HEIGHT = 30;
const MIN_WIDTH = 640;
const BORDERS = 2;
const COLUMNS = ['When', 'What', 'About', 'Who'];

/** Who changed what and when in the whole project, newest first. */
export function HistoryDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const { settings } = useApp();
  const log = useLog();
  const nameOf = useRecordNames();
  const changesOf = useFieldChanges();
  const claims = useProject((view) => view.byId);
  const entries = useMemo(() => newestFirst(log), [log]);
  const [chosen, setChosen] = useState<string | null>(null);
  // Entries are made when the project is saved; what was done just now is to be seen, too.
  useEffect(() => void session.save.flush(), [session]);
  const broken = brokenLogWords(session.log.opened());
  const claimOf = ({ entry: { on } }: HistoryEntry) => claims.get(on as ClaimId)?.claim.id;
  const current = entries.find(({ key }) => key === chosen);
  const claim = current && claimOf(current);
  const show = (id: ClaimId) => {
    onClose();
    openClaim(session, id);
  };
  return (
    <Dialog
      title="History of the project"
      width={entries.length > 0 ? 'wide' : 'normal'}
      onClose={onClose}
      actions={
        <>
          {entries.length > 0 ? (
            <Button isDisabled={!claim} onPress={() => claim && show(claim)}>
              Show the claim
            </Button>
          ) : null}
          <Button look="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      {broken ? (
        <p className={styles.broken}>
          <span aria-hidden>△ </span>
          {broken}
        </p>
      ) : null}
      {entries.length === 0 ? (
        <p className={styles.note}>
          Nothing has been logged yet. From your next change on, this is where you see who marked,
          decided, corrected, signed off and exported what, and when.
        </p>
      ) : (
        <>
          <p className={styles.note}>
            {counted(entries.length, 'change')}, newest first.{' '}
            {broken ? null : 'The log is unbroken. '}
            {settings.checkerName.trim() === ''
              ? 'With your name in the settings, it is written beside what you do.'
              : null}
          </p>
          <div
            className={styles.table}
            style={{ height: HEAD_HEIGHT + entries.length * ROW_HEIGHT + BORDERS }}
          >
            <VirtualRows
              label="Changes, newest first"
              role="grid"
              items={entries}
              rowHeight={ROW_HEIGHT}
              headHeight={HEAD_HEIGHT}
              minWidth={MIN_WIDTH}
              columns={COLUMNS.length}
              head={<HistoryHead />}
              keyOf={({ key }) => key}
              selected={chosen}
              rowClassName={styles.row}
              onSelect={({ key }) => setChosen(key)}
              onOpen={(entry) => {
                const id = claimOf(entry);
                if (id) show(id);
              }}
            >
              {({ entry }) => (
                <HistoryRow
                  entry={entry}
                  words={entryWords(entry, changesOf(entry), nameOf)}
                  about={entry.on === undefined ? undefined : nameOf(entry.on)}
                />
              )}
            </VirtualRows>
          </div>
          <section className={styles.chosen} aria-label="The chosen change" aria-live="polite">
            {current ? (
              <>
                <p>{logWords(current.entry, nameOf)}</p>
                <EntryValues
                  entry={current.entry}
                  changes={changesOf(current.entry)}
                  nameOf={nameOf}
                />
              </>
            ) : (
              <p className={styles.note}>Choose a change to see what was there before.</p>
            )}
          </section>
        </>
      )}
    </Dialog>
  );
}

function HistoryHead() {
  const row = { role: 'row', 'aria-rowindex': 1 } as const;
  return (
    <div {...row} className={styles.head}>
      {COLUMNS.map((label, place) => {
        const cell = { role: 'columnheader', 'aria-colindex': place + 1 } as const;
        return (
          <span key={label} {...cell} className={styles.cell}>
            {label}
          </span>
        );
      })}
    </div>
  );
}
