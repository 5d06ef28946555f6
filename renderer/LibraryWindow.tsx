import { useMemo, useState } from 'react';
import { defaultTags } from '../shared/tag/defaultTags';
import { articleCommands } from './article/articleCommands';
import { tagCommands } from './article/markCommands';
import { ImportDialog } from './library/ImportDialog';
import type { ImportPick } from './library/importPick';
import { LibraryView } from './library/LibraryView';
import { useLibrary } from './library/useLibrary';
import { CommandPalette } from './settings/CommandPalette';
import { KeysDialog } from './settings/KeysDialog';
import { SettingsDialog } from './settings/SettingsDialog';
import { useApp } from './ui/AppContext';
import { type LibraryCommand, useLibraryEvents } from './useLibraryEvents';
import { windowCommands } from './windowCommands';

type LibraryDialog =
  | { readonly kind: 'import'; readonly pick: ImportPick | null; readonly draft?: string }
  | { readonly kind: 'palette' | 'keys' | 'settings' };

/** The window while no project is open; `importing` goes on at once with the import of an article. */
export function LibraryWindow({
  importing,
  isCovered,
  notice,
}: {
  importing: boolean;
  /** A dialog of the app itself lies over it. */
  isCovered: boolean;
  /** What the person must be told first, such as why a project could not be opened. */
  notice: string | null;
}) {
  const app = useApp();
  const library = useLibrary();
  const [dialog, setDialog] = useState<LibraryDialog | null>(
    importing ? { kind: 'import', pick: null } : null,
  );
  const close = () => setDialog(null);
  const theme = (id: 'system' | 'light' | 'dark', label: string): LibraryCommand => ({
    id: `theme.${id}`,
    label,
    keys: [],
    group: 'View',
    run: () => app.changeSettings((settings) => ({ ...settings, theme: id })),
  });
  const commands: readonly LibraryCommand[] = [
    {
      // In a browser tab the browser keeps Ctrl N for itself.
      id: 'project.new',
      label: 'New project from an article',
      keys: ['$mod+n', 'Alt+n'],
      group: 'Library',
      run: () => setDialog({ kind: 'import', pick: null }),
    },
    {
      id: 'project.open',
      label: 'Open a project file…',
      keys: ['$mod+o'],
      group: 'Library',
      run: () => void library.choose(),
    },
    {
      id: 'library.sample',
      label: 'Explore a sample project',
      keys: [],
      group: 'Library',
      run: () => void library.createSample(),
    },
    theme('system', 'Theme as the system'),
    theme('light', 'Light theme'),
    theme('dark', 'Dark theme'),
    {
      id: 'help.palette',
      label: 'Commands',
      keys: ['$mod+k'],
      group: 'Help',
      run: () => setDialog({ kind: 'palette' }),
    },
    {
      id: 'help.keys',
      label: 'All keys',
      keys: ['?'],
      group: 'Help',
      run: () => setDialog({ kind: 'keys' }),
    },
    {
      id: 'app.settings',
      label: 'Settings…',
      keys: ['$mod+,'],
      group: 'Help',
      run: () => setDialog({ kind: 'settings' }),
    },
  ];
  useLibraryEvents(commands, !isCovered && dialog === null && library.busy === null);
  // The keys of an open project are worth reading before one is open.
  const allKeys = useMemo(
    () => [...windowCommands(() => app), ...articleCommands, ...tagCommands(defaultTags)],
    [app],
  );
  return (
    <>
      <LibraryView
        library={library}
        notice={notice}
        active={!isCovered && dialog === null}
        onImport={(pick, draft) =>
          setDialog({ kind: 'import', pick, ...(draft === undefined ? {} : { draft }) })
        }
        onKeys={() => setDialog({ kind: 'keys' })}
        onSettings={() => setDialog({ kind: 'settings' })}
      />
      {dialog?.kind === 'import' ? (
        <ImportDialog
          initial={dialog.pick}
          draft={dialog.draft ?? null}
          onProjectFile={(file) => {
            close();
            void library.openFile(file);
          }}
          onClose={() => {
            close();
            void library.refresh();
          }}
        />
      ) : null}
      {dialog?.kind === 'keys' ? <KeysDialog commands={allKeys} onClose={close} /> : null}
      {dialog?.kind === 'settings' ? <SettingsDialog onClose={close} /> : null}
      {dialog?.kind === 'palette' ? (
        <CommandPalette
          entries={commands.filter(({ id }) => id !== 'help.palette')}
          onClose={close}
        />
      ) : null}
    </>
  );
}
