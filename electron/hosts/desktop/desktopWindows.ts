import type { BrowserWindow } from 'electron';
import type { LibraryAsked, WindowRole } from '../../../shared/ipc/windowContract';
import type { WindowSet } from './rememberedWindows';
import { tellWindow } from './windowBridge';

/** A window that has been made, and is loading its page. */
export interface MadeWindow {
  readonly window: BrowserWindow;
  /** Resolves when the page hears what it is told. */
  readonly loaded: Promise<unknown>;
}

/** As the menu shows it. */
export interface ListedWindow {
  readonly title: string;
  readonly isCurrent: boolean;
  show(): void;
}

interface Options {
  /** Makes a window; its size and place are remembered under the name. */
  readonly make: (name: string, role: WindowRole) => MadeWindow;
  /** Windows were opened, closed, called otherwise or brought to the front. */
  readonly onChange: (windows: readonly ListedWindow[]) => void;
  /** These are brought back at the next start: windows that end with the app among them. */
  readonly remember: (windows: WindowSet) => void;
}

/** The windows of the desktop app: one a project, and one of the library at most. */
export interface DesktopWindows {
  /** Brings the window of a project to the front; makes it where there is none. */
  openProject(handle: string, notices?: readonly string[]): void;
  /** Brings the library to the front, and tells it why. */
  showLibrary(why?: LibraryAsked): void;
  /** What a window is for. Throws for one that was not made here. */
  roleOf(window: BrowserWindow): WindowRole;
  /** Brings the window after the current one to the front, in the order in which they were opened. */
  next(): void;
  /** The window in front, or that was so last; undefined before the first. */
  current(): BrowserWindow | undefined;
  focusCurrent(): void;
  /** The app ends: what closes from now on was open. Taken back when a window is opened all the same. */
  quitting(): void;
}

interface Entry {
  readonly window: BrowserWindow;
  readonly role: WindowRole;
  readonly loaded: Promise<unknown>;
  title: string;
}

export function createDesktopWindows({ make, onChange, remember }: Options): DesktopWindows {
  /** In the order in which they were opened. */
  const entries: Entry[] = [];
  /** In the order in which they were in front. */
  let seen: Entry[] = [];

  let isQuitting = false;

  const current = () => seen.at(-1);
  const changed = () => {
    onChange(
      entries.map((entry) => ({
        title: entry.title,
        isCurrent: entry === current(),
        show: () => bringToFront(entry),
      })),
    );
  };
  const note = () => {
    // The last one is closed with the app.
    if (isQuitting || entries.length === 0) return;
    remember({
      projects: seen.flatMap(({ role }) => (role.kind === 'project' ? [role.handle] : [])),
      library: seen.some(({ role }) => role.kind === 'library'),
    });
  };
  const front = (entry: Entry) => {
    if (current() === entry) return;
    seen = [...seen.filter((each) => each !== entry), entry];
    changed();
    note();
  };
  const bringToFront = (entry: Entry) => {
    const { window } = entry;
    if (window.isMinimized()) window.restore();
    window.focus();
    front(entry);
  };
  const open = (role: WindowRole): Entry => {
    const name = role.kind === 'project' ? `project-${role.handle}` : 'main';
    const { window, loaded } = make(name, role);
    const entry: Entry = { window, loaded, role, title: 'Galley' };
    entries.push(entry);
    isQuitting = false;
    window.on('focus', () => front(entry));
    window.on('page-title-updated', (_event, title) => {
      entry.title = title;
      changed();
    });
    window.on('closed', () => {
      entries.splice(entries.indexOf(entry), 1);
      seen = seen.filter((each) => each !== entry);
      changed();
      note();
    });
    front(entry);
    return entry;
  };
  const entryOf = (window: BrowserWindow) => entries.find((entry) => entry.window === window);

  return {
    openProject(handle, notices = []) {
      const known = entries.find(({ role }) => role.kind === 'project' && role.handle === handle);
      if (known) bringToFront(known);
      else open({ kind: 'project', handle, notices: [...notices] });
    },
    showLibrary(why) {
      const known = entries.find(({ role }) => role.kind === 'library');
      const entry = known ?? open({ kind: 'library' });
      if (known) bringToFront(known);
      if (why === undefined || (why.next === undefined && why.notice === undefined)) return;
      const tell = () => tellWindow(entry.window, 'library.asked', why);
      // Who makes the window says what went wrong.
      entry.loaded.then(tell, () => undefined);
    },
    roleOf(window) {
      const role = entryOf(window)?.role;
      if (role === undefined) throw new Error('This window is not one of the app’s.');
      return role;
    },
    next() {
      const now = current();
      const after = now && entries[(entries.indexOf(now) + 1) % entries.length];
      if (after) bringToFront(after);
    },
    current: () => current()?.window,
    focusCurrent() {
      const entry = current();
      if (entry) bringToFront(entry);
    },
    quitting() {
      isQuitting = true;
    },
  };
}
