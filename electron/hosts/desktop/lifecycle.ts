import { app } from 'electron';
import { z } from 'zod';
import { libraryArgument } from '../libraryArgument';
import { projectArgument } from './projectArgument';

export interface Lifecycle {
  /** Opens a project file that came from outside: a file association, a second start. */
  openProject(path: string): void;
  /** Brings the window to the front that was there last. */
  focusWindow(): void;
  /** A second start asked for this library folder, absolute; it may be the one that is shown. */
  otherLibrary(folder: string): void;
}

/** What a second start hands over. Chromium sorts the arguments of the event itself. */
const startSchema = z.object({ argv: z.array(z.string()) });

/**
 * Makes this the only Galley of this person, or ends it at once: false when another one runs, which
 * then gets the command line of this one. Must come before `ready`: macOS sends `open-file` early.
 */
export function becomeOnlyInstance({ openProject, focusWindow, otherLibrary }: Lifecycle): boolean {
  if (!app.requestSingleInstanceLock({ argv: process.argv })) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', (_event, sorted, workingDirectory, start) => {
    focusWindow();
    const argv = startSchema.safeParse(start).data?.argv ?? sorted;
    const library = libraryArgument(argv, workingDirectory);
    if (library !== undefined) otherLibrary(library);
    const path = projectArgument(argv, workingDirectory);
    if (path !== undefined) openProject(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openProject(path);
  });
  // Its windows are the whole app, on macOS too.
  app.on('window-all-closed', () => app.quit());
  return true;
}
