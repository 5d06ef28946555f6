import { createContext, useContext } from 'react';
import type { Output } from '../../shared/ipc/contract';
import type { OpenedProject } from '../../shared/ipc/openedProject';
import type { Settings } from '../../shared/ipc/settings';
import type { Host } from '../host/host';

/** A protected project that is to be opened, and why it asks, in plain words. */
export interface AskedPassphrase {
  readonly handle: string;
  readonly message: string;
}

/** What every view of the window can reach. */
export interface AppServices {
  readonly host: Host;
  readonly info: Output<'app.info'>;
  readonly settings: Settings;
  /** Changes settings and keeps them; the same object means no change. */
  changeSettings(change: (settings: Settings) => Settings): void;
  /** Shows a project that main has opened; the one that was open is saved and closed first. */
  open(opened: OpenedProject): Promise<void>;
  /** Closes what is open, where it can be saved, and asks for what opens a protected project. */
  askPassphrase(asked: AskedPassphrase): Promise<void>;
  /** Saves and closes the project, which is protected, and asks for its passphrase. */
  lockProject(): Promise<void>;
  /**
   * Saves and closes the project and shows the library, or there at once the import of an article.
   * Where it cannot be saved it stays open and says so, unless the changes are to be discarded.
   */
  closeProject(options?: { next?: 'import'; discard?: true }): Promise<void>;
  /**
   * Shows the library, or there at once the import of an article: in its own window where it has one, and the
   * project stays open; else in place of the project, as `closeProject` does.
   */
  showLibrary(next?: 'import'): Promise<void>;
}

export const AppContext = createContext<AppServices | null>(null);

export function useApp(): AppServices {
  const services = useContext(AppContext);
  if (!services) throw new Error('The window is not set up yet.');
  return services;
}
