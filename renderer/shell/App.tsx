import { useEffect, useMemo } from 'react';
import { useStore, type Watched } from '../project/model/store';
import { applyTheme } from '../settings/applyTheme';
import { AppContext } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { LibraryWindow } from './LibraryWindow';
import type { OpenWindow } from './openWindow';
import { useFreshSettings } from './useFreshSettings';
import { useIdleLock } from './useIdleLock';
import { useLink } from './useLink';
import { useRefusedDrops } from './useRefusedDrops';
import { projectOf } from './windowState';
import { AwaitedProject } from './windows/AwaitedProject';
import { useTabName } from './windows/useTabName';

/** The whole window: the library, or one open project. */
export function App({ window: { host, settings: keeper, rest, driver } }: { window: OpenWindow }) {
  const about = useStore(keeper.about);
  const state = useStore(driver.state);
  const parts = useStore(rest.parts);
  const session = projectOf(state);
  const link = useLink(host);

  useRefusedDrops();
  const theme = about?.settings.theme ?? 'system';
  useEffect(() => applyTheme(theme), [theme]);
  const isProtected = useStore(session?.isProtected ?? NEVER);
  const minutes = about?.settings.lockMinutes ?? 0;
  useIdleLock(isProtected && minutes > 0 ? minutes : null, () => void driver.lockProject());
  useTabName(host, session);
  useFreshSettings(keeper);

  const services = useMemo(() => {
    const { changeSettings } = keeper;
    const { open, closeProject, askPassphrase, lockProject, showLibrary } = driver;
    const verbs = { open, closeProject, askPassphrase, lockProject, showLibrary };
    return about && { host, ...about, changeSettings, ...verbs };
  }, [host, about, keeper, driver]);

  if (state.kind === 'failed') {
    const isOver = link.kind === 'over';
    return (
      <main>
        <h1 className="visually-hidden">Galley</h1>
        <EmptyState
          title={isOver ? 'This tab is not let in' : 'Galley cannot start'}
          // To try again would be no use without another address.
          actions={
            isOver ? null : <Button onPress={() => window.location.reload()}>Try again</Button>
          }
        >
          <p role="alert">{state.message}</p>
        </EmptyState>
      </main>
    );
  }
  if (!services || state.kind === 'starting') return null;
  return (
    <AppContext value={services}>
      {session && parts ? (
        // The same project may be opened anew, when its file was changed outside.
        <parts.ProjectWindow key={state.openings} session={session} />
      ) : about?.info.window?.kind === 'project' ? (
        <AwaitedProject />
      ) : (
        <LibraryWindow
          rest={rest}
          importing={state.kind === 'library' && state.importing}
          isReturn={state.openings > 0}
          isCovered={state.kind === 'unlocking'}
          notice={'notice' in state ? state.notice : null}
        />
      )}
      {state.kind === 'unlocking' && parts ? (
        <parts.UnlockDialog
          key={state.asked.handle}
          {...state.asked}
          onUnlocked={(opened, by) =>
            // Whoever has forgotten the passphrase needs another one.
            driver.open(opened, by === 'recoveryKey' ? { kind: 'protect' } : undefined)
          }
          onClose={driver.giveUpPassphrase}
        />
      ) : null}
    </AppContext>
  );
}

/** Where no project is open, none is protected. */
const NEVER: Watched<boolean> = { get: () => false, subscribe: () => () => undefined };
