import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Output } from '../../shared/ipc/contract';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import type { Settings } from '../../shared/ipc/settings';
import type { Host } from '../host/host';
import type { Session } from '../project/session/session';
import type { Dialog } from '../project/session/workspace';
import { applyTheme } from '../settings/applyTheme';
import { AppContext, type AskedPassphrase } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { LibraryWindow } from './LibraryWindow';
import { useIdleLock } from './useIdleLock';
import { useOpenedOutside } from './useOpenedOutside';
import { useRefusedDrops } from './useRefusedDrops';
import { useRestOfWindow } from './useRestOfWindow';

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
  const [asked, setAsked] = useState<AskedPassphrase | null>(null);
  const rest = useRestOfWindow(setFailure);
  const { parts, load } = rest;
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
    async (opened: OpenedProject, dialog: Dialog | null = null) => {
      const loaded = await load();
      if (!loaded) return;
      openings.current += 1;
      const singleKeys = () => latestSettings.current?.singleKeys ?? true;
      const next = loaded.openSession({
        opened,
        host,
        extensions: (itself) => loaded.articleViewExtensions(itself, { host, singleKeys }),
        checkerName: () => latestSettings.current?.checkerName ?? '',
      });
      if (dialog) next.openDialog(dialog);
      // The old window must be gone before its editor is: fields that are left commit their text.
      flushSync(() => {
        setNotice(null);
        setAsked(null);
        setSession(next);
      });
      await session?.close();
    },
    [host, session, load],
  );

  /** Saves what is unsaved; false, with the reasons and choices shown, where that cannot be done. */
  const canLeave = useCallback(async () => {
    // The key is kept nowhere else: nothing takes it away before the person says that they have it.
    if (session?.workspace.get().dialog?.kind === 'recoveryKey') return false;
    if (!session || (await session.save.flush()).kind === 'saved') return true;
    session.openDialog({ kind: 'unsaved' });
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

  const askPassphrase = useCallback(
    async (next: AskedPassphrase) => {
      if (!(await load()) || !(await canLeave())) return;
      flushSync(() => {
        setImporting(false);
        setSession(null);
        setAsked(next);
      });
      await session?.close();
    },
    [session, canLeave, load],
  );

  const lockProject = useCallback(async () => {
    if (!session?.isProtected.get()) return;
    const { handle } = session;
    const name = session.name.get();
    // A project that cannot be saved stays open: locked, what is unsaved would be lost.
    if (!(await canLeave())) return;
    flushSync(() => {
      setImporting(false);
      setSession(null);
      setAsked({ handle, message: `“${name}” is locked. Give its passphrase to go on.` });
    });
    await session.close();
    await host.call('project.lock', { handle });
  }, [host, session, canLeave]);

  const isProtected = useSyncExternalStore(
    session?.isProtected.subscribe ?? never,
    () => session?.isProtected.get() ?? false,
  );
  const minutes = settings?.lockMinutes ?? 0;
  useIdleLock(isProtected && minutes > 0 ? minutes : null, () => void lockProject());

  useOpenedOutside({
    host,
    ready: info !== null && settings !== null,
    current: session?.handle ?? null,
    open: async (opened) => {
      if (await canLeave()) await open(opened);
    },
    onFailure: ({ code, message, handle }) => {
      if (code === 'protected' && handle !== undefined) void askPassphrase({ handle, message });
      else if (session) session.say(message);
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
    <AppContext
      value={{
        host,
        info,
        settings,
        changeSettings,
        open,
        closeProject,
        askPassphrase,
        lockProject,
      }}
    >
      {session && parts ? (
        // The same project may be opened anew, when its file was changed outside.
        <parts.ProjectWindow key={openings.current} session={session} />
      ) : (
        <LibraryWindow
          rest={rest}
          importing={importing}
          isReturn={openings.current > 0}
          isCovered={asked !== null}
          notice={notice}
        />
      )}
      {asked && parts ? (
        <parts.UnlockDialog
          key={asked.handle}
          {...asked}
          onUnlocked={(opened, by) =>
            // Whoever has forgotten the passphrase needs another one.
            open(opened, by === 'recoveryKey' ? { kind: 'protect' } : null)
          }
          onClose={() => setAsked(null)}
        />
      ) : null}
    </AppContext>
  );
}

/** What there is none of does not change. */
function never(): () => void {
  return () => undefined;
}
