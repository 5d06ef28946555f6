import { FileText, FolderOpen, Keyboard, Newspaper, Settings } from 'lucide-react';
import { useEffect, useState } from 'react';
import { assertNever } from '../../shared/assertNever';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Mark } from '../ui/Mark';
import { BeginCard } from './BeginCard';
import { type ImportPick, isProjectFile } from './import/importPick';
import { useDroppedPick } from './import/useDroppedPick';
import { usePastedPick } from './import/usePastedPick';
import styles from './LibraryView.module.css';
import { ProjectList } from './ProjectList';
import { Specimen } from './Specimen';
import { UnsavedWork } from './UnsavedWork';
import type { Library, LibraryList } from './useLibrary';

interface Props {
  library: Library;
  /** What the person must be told first. */
  notice: string | null;
  /** Why nothing here works for now. */
  trouble: string | null;
  /** Opens the import of an article, with what was dropped, pasted, or kept before. */
  onImport(pick: ImportPick | null, keptAs?: string): void;
  onKeys(): void;
  onSettings(): void;
  /** False while a dialog is open: drops and pastes are its own then. */
  active: boolean;
}

/** First start and home: the ways to begin, and the projects there are. */
export function LibraryView({
  library,
  notice,
  trouble,
  onImport,
  onKeys,
  onSettings,
  active,
}: Props) {
  const { info } = useApp();
  const { list, busy, message } = library;
  const free = active && busy === null;
  const take = (pick: ImportPick) => {
    if (isProjectFile(pick)) void library.openFile(pick.file);
    else onImport(pick);
  };
  const dragging = useDroppedPick(free, take);
  usePastedPick(free, take);
  useEffect(() => {
    document.title = 'Galley';
  }, []);
  const empty = list.kind === 'listed' && list.projects.length === 0;
  return (
    <div className={styles.window}>
      <header className={styles.bar}>
        <Mark />
        <h1>Galley</h1>
        <span className={styles.space} />
        <Button look="quiet" onPress={onKeys} keys="?">
          <Keyboard aria-hidden />
          Keys
        </Button>
        <Button look="quiet" onPress={onSettings}>
          <Settings aria-hidden />
          Settings
        </Button>
      </header>
      <main className={styles.main} aria-label="Library" aria-busy={busy !== null}>
        <div className={styles.column}>
          {trouble === null ? null : (
            <p role="alert" className={styles.trouble}>
              {trouble}
            </p>
          )}
          {empty ? (
            <div className={styles.welcome}>
              <div>
                <h2>Check an article, line by line</h2>
                <p>
                  In Galley you mark every claim an article makes, attach the sources that bear on
                  it, decide, and hand over a report of what was checked against what. Nothing
                  leaves this machine.
                </p>
              </div>
              <Specimen />
            </div>
          ) : null}
          <div className={styles.begin}>
            <BeginCard
              icon={<Newspaper aria-hidden />}
              label="New from article"
              hint="Paste it, drop it or choose a file"
              keys={['$mod+n', 'Alt+n']}
              primary
              isDisabled={!free}
              onPress={() => onImport(null)}
            />
            <BeginCard
              icon={<FolderOpen aria-hidden />}
              label="Open…"
              hint="A .galley file or an evidence bundle"
              keys={['$mod+o']}
              isDisabled={!free}
              onPress={() => void library.choose()}
            />
            <BeginCard
              icon={<FileText aria-hidden />}
              label="Explore a sample project"
              hint="A press report, most of it checked"
              isDisabled={!free}
              onPress={() => void library.createSample()}
            />
          </div>
          <UnsavedWork library={library} isDisabled={!free} onArticle={onImport} />
          <Listed list={list} library={library} />
        </div>
      </main>
      <footer className={styles.foot}>
        <span role="status" className={styles.message}>
          {busy ?? message ?? notice}
        </span>
        <span className={styles.folder} title={info.libraryFolder}>
          Projects lie in {info.libraryFolder}
        </span>
      </footer>
      {dragging ? (
        <p className={styles.drop}>
          Drop an article to check it, or a .galley file or bundle to open it
        </p>
      ) : null}
    </div>
  );
}

function Listed({ list, library }: { list: LibraryList; library: Library }) {
  // What comes at once needs no word; what takes longer does.
  const slow = useSlow(list.kind === 'loading');
  switch (list.kind) {
    case 'loading':
      return slow ? (
        <p role="status" className={styles.wait}>
          Looking into the library
        </p>
      ) : null;
    case 'failed':
      return (
        <EmptyState
          title="The library cannot be read"
          actions={<Button onPress={() => void library.refresh()}>Try again</Button>}
        >
          <p role="alert">{list.error.message}</p>
        </EmptyState>
      );
    case 'listed':
      return list.projects.length === 0 ? null : (
        <ProjectList projects={list.projects} library={library} />
      );
    default:
      return assertNever(list);
  }
}

/** How long a wait goes without a word (ms). */
const SLOW_MS = 400;

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}
