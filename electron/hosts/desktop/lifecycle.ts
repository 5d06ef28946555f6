import { app } from 'electron';
import { projectArgument } from './projectArgument';

export interface Lifecycle {
  /** Opens a project file that came from outside: a file association, a second start. */
  openProject(path: string): void;
  /** Brings the window to the front. */
  focusWindow(): void;
}

/**
 * Makes this the only Galley of this person, or ends it at once: false when another one runs, which
 * then gets the command line of this one. Must come before `ready`: macOS sends `open-file` early.
 */
export function becomeOnlyInstance({ openProject, focusWindow }: Lifecycle): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', (_event, argv, workingDirectory) => {
    focusWindow();
    const path = projectArgument(argv, workingDirectory);
    if (path !== undefined) openProject(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openProject(path);
  });
  // One window is the whole app, on macOS too.
  app.on('window-all-closed', () => app.quit());
  return true;
}
