import { useMemo, useState } from 'react';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/fields/TextField';
import { Kbd } from '../ui/Kbd';
import type { Command } from './command';
import { findEntries } from './findEntries';
import { FIXED_KEYS } from './fixedKeys';
import styles from './KeysDialog.module.css';
import { reachableKeys } from './reachableKeys';
import { shownKeys } from './shownKeys';

type KeyEntry = Pick<Command, 'id' | 'label' | 'keys' | 'group'>;

/** Every key there is, in groups; to be read, filtered and printed. */
export function KeysDialog({
  commands,
  onClose,
}: {
  commands: readonly KeyEntry[];
  onClose(): void;
}) {
  const { info, settings } = useApp();
  const [query, setQuery] = useState('');
  const groups = useMemo(() => {
    const entries = [...commands, ...FIXED_KEYS]
      .filter(({ keys }) => keys.length > 0)
      .map((entry) => ({
        ...entry,
        shown: reachableKeys(entry.keys, info.host).map((keys) => shownKeys(keys, info.platform)),
      }))
      .map((entry) => ({ ...entry, words: `${entry.group} ${entry.shown.join(' ')}` }));
    const found = new Set(findEntries(entries, query));
    const shown = entries.filter((entry) => found.has(entry));
    return [...Map.groupBy(shown, ({ group }) => group)];
  }, [commands, info, query]);
  return (
    <Dialog
      title="Keys"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => window.print()}>Print</Button>
          <Button look="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.filter}>
        <TextField
          label="Find a key"
          hideLabel
          placeholder="Find a key"
          autoFocus
          value={query}
          onChange={setQuery}
        />
        <p>
          {settings.singleKeys
            ? 'Keys without Ctrl or Alt work while no field is being typed in.'
            : 'Keys without Ctrl or Alt are switched off in the settings.'}
        </p>
      </div>
      {groups.length === 0 ? <p className={styles.none}>No key does that.</p> : null}
      <div className={styles.groups} data-printed>
        {groups.map(([group, entries]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {entries.map((entry) => (
                <div key={entry.id}>
                  <dt>{entry.label}</dt>
                  <dd>
                    {entry.shown.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
