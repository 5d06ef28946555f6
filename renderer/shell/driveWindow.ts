import type { OpenedProject } from '../../shared/ipc/openedProject';
import type { Host } from '../host/host';
import { createStore, type Watched } from '../project/model/store';
import type { Session } from '../project/session/session';
import type { Dialog } from '../project/session/workspace';
import type { AppServices, AskedPassphrase } from '../ui/AppContext';
import { projectOf, STARTING, transition, type WindowEvent, type WindowState } from './windowState';

/** What the window needs of an open project in order to leave it. */
export interface LeavableProject
  extends Pick<
    Session,
    'handle' | 'name' | 'isProtected' | 'workspace' | 'say' | 'openDialog' | 'close'
  > {
  readonly save: Pick<Session['save'], 'flush'>;
}

interface Options<P> {
  readonly host: Host;
  /**
   * Loads what an open project is shown with, and answers what makes one ready to be shown. `null` where it
   * cannot be loaded, which is told by `fail`.
   */
  readonly load: () => Promise<((opened: OpenedProject) => P) | null>;
  /** Makes a change of the state, and draws the window before it returns. */
  readonly draw: (change: () => void) => void;
  /** Undefined where this window shows the library and projects by turns, as a tab of a browser does. */
  readonly others?: () => OtherWindows | undefined;
}

/** The other windows, where each project has one of its own. */
export interface OtherWindows {
  /** The project that this window is for; `null` for the library's. */
  readonly own: string | null;
  openProject(handle: string, notices?: readonly string[]): Promise<void>;
  showLibrary(how: { next?: 'import'; notice?: string; leaves?: true }): Promise<void>;
}

/** Brings the window from one state to the next, with all that has to be done on the way. */
export interface WindowDriver<P>
  extends Pick<AppServices, 'askPassphrase' | 'lockProject' | 'closeProject' | 'showLibrary'> {
  readonly state: Watched<WindowState<P>>;
  /** The settings are there. */
  start(): void;
  /** Galley cannot go on, for this reason in plain words. */
  fail(message: string): void;
  /** Shows a project that main has opened, with a dialog over it; the one that was open is closed. */
  open(opened: OpenedProject, dialog?: Dialog): Promise<void>;
  /**
   * Opens the project that the address or main asks for; where it cannot be opened, it is said. `notices` are told
   * with its own.
   */
  openFromOutside(handle: string, notices?: readonly string[]): Promise<void>;
  giveUpPassphrase(): void;
}

/** A window that begins with nothing shown, until it is started. */
export function driveWindow<P extends LeavableProject>(options: Options<P>): WindowDriver<P> {
  const { host, load, draw, others = () => undefined } = options;
  const store = createStore<WindowState<P>>(STARTING);
  const happen = (event: WindowEvent<P>) => store.update((state) => transition(state, event));

  /** Puts something else in the place of the open project. */
  const replace = async (event: WindowEvent<P>) => {
    const before = projectOf(store.get());
    // The old window must be gone before its editor is: fields that are left commit their text.
    draw(() => happen(event));
    await before?.close({ isOpenedAnew: projectOf(store.get())?.handle === before.handle });
  };

  /** Saves what is unsaved; false, with the reasons and choices shown, where that cannot be done. */
  const canLeave = async () => {
    const state = store.get();
    const project = projectOf(state);
    if (!project) return true;
    // The key is kept nowhere else: nothing takes it away before the person says that they have it.
    const isKeyShown = project.workspace.get().dialog?.kind === 'recoveryKey';
    if (state.kind === 'leaving' || isKeyShown) return false;
    happen({ kind: 'leaving' });
    const { kind } = await project.save.flush();
    // What has come in its place meanwhile is another's to leave.
    if (projectOf(store.get()) !== project) return false;
    if (kind === 'saved') return true;
    happen({ kind: 'stayed' });
    project.openDialog({ kind: 'unsaved' });
    return false;
  };

  /** Where what is to be shown belongs into another window. */
  const elsewhere = (handle: string) => {
    const windows = others();
    return windows && windows.own !== handle ? windows : undefined;
  };

  const open = async (opened: OpenedProject, dialog?: Dialog) => {
    const windows = elsewhere(opened.handle);
    if (windows) return windows.openProject(opened.handle, opened.notices);
    const openSession = await load();
    if (!openSession) return;
    const project = openSession(opened);
    if (dialog) project.openDialog(dialog);
    await replace({ kind: 'opened', project });
  };

  const askPassphrase = async (asked: AskedPassphrase) => {
    const windows = elsewhere(asked.handle);
    if (windows) return windows.openProject(asked.handle);
    if (!(await load()) || !(await canLeave())) return;
    await replace({ kind: 'passphraseAsked', asked });
  };

  const closeProject: AppServices['closeProject'] = async ({ next, discard = false } = {}) => {
    if (!discard && !(await canLeave())) return;
    const windows = others();
    const project = projectOf(store.get());
    if (windows && project) {
      // This window goes with it.
      await project.close({ isOpenedAnew: false });
      await windows.showLibrary({ leaves: true, ...(next === undefined ? {} : { next }) });
    } else await replace({ kind: 'left', importing: next === 'import' });
  };

  return {
    state: store,
    start: () => happen({ kind: 'started' }),
    fail: (message) => happen({ kind: 'failed', message }),
    open,
    askPassphrase,
    giveUpPassphrase: () => {
      const windows = others();
      if (windows) void windows.showLibrary({ leaves: true });
      else happen({ kind: 'passphraseGivenUp' });
    },
    closeProject,
    showLibrary: async (next) => {
      const how = next === undefined ? {} : { next };
      await (others()?.showLibrary(how) ?? closeProject(how));
    },
    lockProject: async () => {
      const project = projectOf(store.get());
      if (!project?.isProtected.get()) return;
      const { handle } = project;
      const name = project.name.get();
      // A project that cannot be saved stays open: locked, what is unsaved would be lost.
      if (!(await canLeave())) return;
      const message = `“${name}” is locked. Give its passphrase to go on.`;
      await replace({ kind: 'passphraseAsked', asked: { handle, message } });
    },
    openFromOutside: async (wanted, notices = []) => {
      if (projectOf(store.get())?.handle === wanted) return;
      const result = await host.call('project.open', { handle: wanted });
      if (result.ok) {
        if (!(await canLeave())) return;
        try {
          const told = new Set([...notices, ...result.value.notices]);
          await open({ ...result.value, notices: [...told] });
        } finally {
          // Where it could not be shown after all, what was to be left can be left again.
          happen({ kind: 'stayed' });
        }
        return;
      }
      const { code, message, handle } = result.error;
      const project = projectOf(store.get());
      if (code === 'protected' && handle !== undefined) await askPassphrase({ handle, message });
      else if (project) project.say(message);
      else if (others()) await others()?.showLibrary({ notice: message, leaves: true });
      else happen({ kind: 'refused', message });
    },
  };
}
