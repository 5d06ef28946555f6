import type { Output } from '../../shared/ipc/contract';
import type { Settings } from '../../shared/ipc/settings';
import type { Host } from '../host/host';
import { createStore, type Watched } from '../project/model/store';

/** What main tells of itself, and what the person has set. */
export interface About {
  readonly info: Output<'app.info'>;
  readonly settings: Settings;
}

export interface SettingsKeeper {
  /** `null` until main has answered. */
  readonly about: Watched<About | null>;
  /** Asks main; answers why it could not tell, in plain words, or `null`. */
  ask(): Promise<string | null>;
  /** Asks main anew: another window may have changed them. */
  refresh(): Promise<void>;
  /** Changes settings and keeps them; the same object means no change. */
  changeSettings(change: (settings: Settings) => Settings): void;
}

/** The settings of this window, which main keeps. */
export function createSettings(host: Host): SettingsKeeper {
  const store = createStore<About | null>(null);
  return {
    about: store,
    ask: async () => {
      const [info, settings] = await Promise.all([
        host.call('app.info', {}),
        host.call('settings.get', {}),
      ]);
      if (!info.ok) return info.error.message;
      if (!settings.ok) return settings.error.message;
      store.set({ info: info.value, settings: settings.value });
      return null;
    },
    refresh: async () => {
      const before = store.get();
      if (before === null) return;
      const settings = await host.call('settings.get', {});
      // What was changed here meanwhile is newer than the answer.
      if (!settings.ok || store.get() !== before) return;
      store.set({ ...before, settings: settings.value });
    },
    changeSettings: (change) => {
      const about = store.get();
      const settings = about && change(about.settings);
      if (!settings || settings === about.settings) return;
      store.set({ ...about, settings });
      void host.call('settings.set', settings);
    },
  };
}
