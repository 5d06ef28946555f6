import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OpenedProject, Output, Settings } from '../shared/ipc/contract';
import { articleViewExtensions } from './article/articleViewExtensions';
import type { Host } from './host';
import { LibraryWindow } from './LibraryWindow';
import { ProjectWindow } from './ProjectWindow';
import { openSession, type Session } from './project/session';
import { applyTheme } from './settings/applyTheme';
import { AppContext } from './ui/AppContext';
import { Button } from './ui/Button';
import { EmptyState } from './ui/EmptyState';
import { useOpenedOutside } from './useOpenedOutside';
import { useRefusedDrops } from './useRefusedDrops';

/** The whole window: the library, or one open project. */
export function App({ host }: { host: Host }) {
  const [info, setInfo] = useState<Output<'app.info'> | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const latestSettings = useRef(settings);
  latestSettings.current = settings;
  const [session, setSession] = useState<Session | null>(null);
  const [importing, setImporting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const openings = useRef(0);
  const isClosing = useRef(false);

  useEffect(() => {
    void Promise.all([host.call('app.info', {}), host.call('settings.get', {})]).then(
      ([about, chosen]) => {
        if (about.ok) setInfo(about.value);
        if (chosen.ok) setSettings(chosen.value);
        if (!about.ok) setFailure(about.error.message);
        else if (!chosen.ok) setFailure(chosen.error.message);
      },
    );
  }, [host]);

  useRefusedDrops();
  const theme = settings?.theme ?? 'system';
  useEffect(() => applyTheme(theme), [theme]);

  const changeSettings = useCallback(
    (change: (settings: Settings) => Settings) => {
      const current = latestSettings.current;
      const next = current && change(current);
      if (!next || next === current) return;
      latestSettings.current = next;
      setSettings(next);
      void host.call('settings.set', next);
    },
    [host],
  );

  const open = useCallback(
    async (opened: OpenedProject) => {
      openings.current += 1;
      const singleKeys = () => latestSettings.current?.singleKeys ?? true;
      const next = openSession({
        opened,
        host,
        extensions: (itself) => articleViewExtensions(itself, { host, singleKeys }),
        checkerName: () => latestSettings.current?.checkerName ?? '',
      });
      // The old window must be gone before its editor is: fields that are left commit their text.
      flushSync(() => {
        setNotice(null);
        setSession(next);
      });
      await session?.close();
    },
    [host, session],
  );

  /** Saves what is unsaved; false, with the reasons and choices shown, where that cannot be done. */
  const canLeave = useCallback(async () => {
    if (!session || (await session.save.flush()).kind === 'saved') return true;
    session.workspace.update((current) => ({ ...current, dialog: { kind: 'unsaved' } }));
    return false;
  }, [session]);

  const closeProject = useCallback(
    async (options?: { next?: 'import'; discard?: true }) => {
      if (isClosing.current) return;
      isClosing.current = true;
      try {
        if (!options?.discard && !(await canLeave())) return;
        flushSync(() => {
          setImporting(options?.next === 'import');
          setSession(null);
        });
        await session?.close();
      } finally {
        isClosing.current = false;
      }
    },
    [session, canLeave],
  );

  useOpenedOutside({
    host,
    ready: info !== null && settings !== null,
    current: session?.handle ?? null,
    open: async (opened) => {
      if (await canLeave()) await open(opened);
    },
    onFailure: (message) => {
      if (session) session.workspace.update((current) => ({ ...current, message }));
      else setNotice(message);
    },
  });

  if (failure !== null) {
    return (
      <EmptyState
        title="Galley cannot start"
        actions={<Button onPress={() => window.location.reload()}>Try again</Button>}
      >
        <p role="alert">{failure}</p>
      </EmptyState>
    );
  }
  if (!info || !settings) return null;
  return (
    <AppContext value={{ host, info, settings, changeSettings, open, closeProject }}>
      {session ? (
        // The same project may be opened anew, when its file was changed outside.
        <ProjectWindow key={openings.current} session={session} />
      ) : (
        <LibraryWindow importing={importing} notice={notice} />
      )}
    </AppContext>
  );
}
