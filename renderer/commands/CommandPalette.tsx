import { useMemo, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, TextField } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useApp } from '../ui/AppContext';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import styles from './CommandPalette.module.css';
import { findEntries } from './findEntries';
import { reachableKeys } from './reachableKeys';
import { shownKeys } from './shownKeys';
import { synonymsOf } from './synonyms';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** As `matchKeys` reads them. */
  readonly keys: readonly string[];
  readonly disabled?: boolean;
  run(): void;
}

/** A list of things to do that is searched by typing; arrows move, Enter does. */
export function CommandPalette({
  entries,
  lookUp,
  onClose,
}: {
  entries: readonly PaletteEntry[];
  /** What else a query finds, beside the entries. */
  lookUp?: (query: string) => readonly PaletteEntry[];
  onClose(): void;
}) {
  const { info } = useApp();
  const [query, setQuery] = useState('');
  const found = useMemo(() => {
    const commands = findEntries(
      entries.map((entry) => ({ ...entry, words: `${entry.group} ${synonymsOf(entry.id)}` })),
      query,
    );
    const more = lookUp?.(query) ?? [];
    // A number can only mean a claim.
    return /^\s*\d/.test(query) ? [...more, ...commands] : [...commands, ...more];
  }, [entries, lookUp, query]);
  const run = (id: React.Key) => {
    const entry = found.find((candidate) => candidate.id === id);
    if (!entry) return;
    // The dialog must be gone before a command moves the focus or opens another one.
    flushSync(onClose);
    entry.run();
  };
  return (
    <Dialog title="Commands" hideTitle onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <div className={styles.scroll}>
          <TextField
            aria-label="Find a command or a claim"
            className={styles.search ?? ''}
            autoFocus
          >
            <Input placeholder="Find a command, or a claim by number or words" />
          </TextField>
          <Menu
            aria-label="Commands"
            className={styles.list ?? ''}
            items={found}
            onAction={run}
            renderEmptyState={() => <p className={styles.none}>Nothing is called that.</p>}
          >
            {(entry) => (
              <MenuItem
                id={entry.id}
                textValue={entry.label}
                isDisabled={entry.disabled ?? false}
                className={styles.entry ?? ''}
              >
                <span className={styles.label}>{entry.label}</span>
                <span className={styles.group}>{entry.group}</span>
                <span className={styles.keys}>
                  {reachableKeys(entry.keys, info.host)
                    .slice(0, 1)
                    .map((keys) => (
                      <Kbd key={keys} keys={shownKeys(keys, info.platform)} />
                    ))}
                </span>
              </MenuItem>
            )}
          </Menu>
        </div>
      </Autocomplete>
    </Dialog>
  );
}
