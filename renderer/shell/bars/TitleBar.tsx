import { ChevronLeft, History, LockKeyhole } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { assertNever } from '../../../shared/assertNever';
import { goToHit } from '../../article/commands/searchHits';
import { shownKeys } from '../../commands/shownKeys';
import { useStore } from '../../project/model/store';
import type { SaveState } from '../../project/saving/autosave';
import { useSession, useWorkspace } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { Mark } from '../../ui/Mark';
import styles from './TitleBar.module.css';

/** Project name, what is saved, search, commands and export. */
export function TitleBar() {
  const session = useSession();
  const app = useApp();
  const name = useStore(session.name);
  const isProtected = useStore(session.isProtected);
  useEffect(() => {
    document.title = `${name} · Galley`;
  }, [name]);
  return (
    <header className={styles.bar}>
      <Button look="quiet" aria-label="Library" onPress={() => void app.showLibrary()}>
        <ChevronLeft aria-hidden />
        <Mark />
      </Button>
      <h1 className={styles.name} title={name}>
        {name}
      </h1>
      {isProtected ? (
        <Button
          look="quiet"
          aria-label="Protected with a passphrase: lock now"
          onPress={() => void app.lockProject()}
        >
          <LockKeyhole aria-hidden />
        </Button>
      ) : null}
      <SavedState />
      <Button
        look="quiet"
        aria-label="Earlier versions"
        onPress={() => session.openDialog({ kind: 'earlierVersions' })}
      >
        <History aria-hidden />
      </Button>
      <span className={styles.space} />
      <Search />
      <Button
        onPress={() => session.openDialog({ kind: 'palette' })}
        keys={shownKeys('$mod+k', app.info.platform)}
      >
        Commands
      </Button>
      <Button look="primary" onPress={() => session.show('report')}>
        Export report
      </Button>
    </header>
  );
}

function Search() {
  const session = useSession();
  const query = useWorkspace((workspace) => workspace.filter.query);
  const wanted = useWorkspace((workspace) => workspace.focusSearch);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [wanted]);
  return (
    <SearchField
      aria-label="Search text, claims and sources"
      className={styles.search ?? ''}
      value={query}
      onSubmit={() => {
        goToHit(session, 1);
        session.focus();
      }}
      onKeyDown={(event) => {
        event.continuePropagation();
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        session.endSearch();
        session.focus();
      }}
      onChange={(query) => session.changeFilter((filter) => ({ ...filter, query }))}
    >
      <Input ref={input} placeholder="Search text, claims, sources" />
      <Kbd keys="/" />
    </SearchField>
  );
}

function SavedState() {
  const session = useSession();
  const state = useStore(session.save.state);
  const readOnly = useStore(session.readOnly);
  const { words, look } = readOnly ? describeReadOnly(state) : describe(state);
  return (
    <span className={`${styles.saved} ${styles[look]}`} role="status" title={readOnly?.reason}>
      <i aria-hidden />
      {words}
      {state.kind === 'failed' ? (
        <Button onPress={() => void session.save.flush()}>Try again</Button>
      ) : null}
      {state.kind === 'changedOutside' ? (
        <Button onPress={() => session.openDialog({ kind: 'changedOutside' })}>Decide</Button>
      ) : null}
    </span>
  );
}

interface Described {
  readonly words: string;
  readonly look: 'calm' | 'busy' | 'attention';
}

function describeReadOnly({ kind }: SaveState): Described {
  if (kind === 'saved') return { words: 'Read-only', look: 'attention' };
  return kind === 'changedOutside'
    ? { words: 'Read-only. Changed outside Galley', look: 'attention' }
    : { words: 'Read-only. Your changes are not saved', look: 'attention' };
}

function describe(state: SaveState): Described {
  switch (state.kind) {
    case 'saved':
      return { words: 'Saved', look: 'calm' };
    // One is followed by the other within a second: two words would lay the window out, and be said, twice.
    case 'unsaved':
    case 'saving':
      return { words: 'Saving', look: 'busy' };
    case 'failed':
    case 'refused':
      // A notice below says more.
      if (state.error.code === 'protected')
        return { words: 'Not saved: locked', look: 'attention' };
      return { words: `Not saved. ${state.error.message}`, look: 'attention' };
    case 'changedOutside':
      return { words: 'Changed outside Galley', look: 'attention' };
    default:
      return assertNever(state);
  }
}
