import { useEffect, useState } from 'react';
import { LibraryView } from '../library/LibraryView';
import { useLibrary } from '../library/useLibrary';
import { useStore } from '../project/model/store';
import { useApp } from '../ui/AppContext';
import type { RestOfWindow } from './createRestOfWindow';
import type { LibraryDialog } from './LibraryDialogs';
import { type LibraryCommand, useLibraryEvents } from './useLibraryEvents';
import { linkWords, useLink } from './useLink';
import { otherWindowCommands } from './windows/otherWindowCommands';

/** The window while no project is open; `importing` goes on at once with the import of an article. */
export function LibraryWindow({
  rest,
  importing,
  isReturn,
  isCovered,
  notice,
}: {
  rest: RestOfWindow;
  importing: boolean;
  /** A project was open before. */
  isReturn: boolean;
  /** A dialog of the app itself lies over it. */
  isCovered: boolean;
  /** What the person must be told first, such as why a project could not be opened. */
  notice: string | null;
}) {
  const app = useApp();
  const library = useLibrary();
  const link = useLink(app.host);
  const [dialog, setDialog] = useState<LibraryDialog | null>(
    importing ? { kind: 'import', pick: null } : null,
  );
  const [told, setTold] = useState(notice);
  const { host } = app;
  useEffect(
    () =>
      host.on('library.asked', ({ next, notice }) => {
        if (notice !== undefined) setTold(notice);
        if (next !== undefined) setDialog((open) => open ?? { kind: 'import', pick: null });
      }),
    [host],
  );
  const isListed = library.list.kind === 'listed';
  useEffect(() => {
    if (!isReturn || !isListed || isCovered || dialog !== null) return;
    // What had the focus went with the project, or with a dialog over this list.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>('main [role="grid"]')?.focus();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isReturn, isListed, isCovered, dialog]);
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
    ...otherWindowCommands(() => app).filter(
      ({ id, enabled }) => id === 'window.next' && enabled(),
    ),
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
  const isSeen = library.list.kind !== 'loading';
  const { load } = rest;
  const parts = useStore(rest.parts);
  useEffect(() => {
    // What is wanted is not kept waiting for what is to be seen first.
    if (dialog !== null) void load();
    else if (isSeen) return afterPaint(() => void load());
  }, [isSeen, dialog, load]);
  return (
    <>
      <LibraryView
        library={dialog && !parts ? { ...library, busy: 'Getting this ready' } : library}
        notice={notice ?? told}
        trouble={linkWords(link)}
        active={!isCovered && dialog === null}
        onImport={(pick, keptAs) =>
          setDialog({ kind: 'import', pick, ...(keptAs === undefined ? {} : { keptAs }) })
        }
        onKeys={() => setDialog({ kind: 'keys' })}
        onSettings={() => setDialog({ kind: 'settings' })}
      />
      {dialog && parts ? (
        <parts.LibraryDialogs
          dialog={dialog}
          library={library}
          commands={commands}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}

/** Calls back when what is there now has been painted. Returns what takes that back. */
function afterPaint(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(call);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
