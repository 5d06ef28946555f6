import { flushSync } from 'react-dom';
import type { Host } from '../host/host';
import type { Session } from '../project/session/session';
import { createRestOfWindow, type RestOfWindow } from './createRestOfWindow';
import { createSettings, type SettingsKeeper } from './createSettings';
import { driveWindow, type WindowDriver } from './driveWindow';
import { addressBar, followAddress } from './place/followAddress';
import { otherWindows } from './windows/otherWindows';

/** All that the window is made of, beside what is drawn. */
export interface OpenWindow {
  readonly host: Host;
  readonly settings: SettingsKeeper;
  readonly rest: RestOfWindow;
  readonly driver: WindowDriver<Session>;
}

/** Puts the window together and asks main for what it needs before anything can be shown. */
export function openWindow(host: Host): OpenWindow {
  const settings = createSettings(host);
  const rest = createRestOfWindow(
    async () => host.server?.prove() ?? true,
    (message) => driver.fail(message),
  );
  const chosen = () => settings.about.get()?.settings;
  const driver: WindowDriver<Session> = driveWindow<Session>({
    host,
    load: async () => {
      const parts = await rest.load();
      return (
        parts &&
        ((opened) =>
          parts.openSession({
            opened,
            host,
            extensions: (itself) =>
              parts.articleViewExtensions(itself, {
                host,
                singleKeys: () => chosen()?.singleKeys ?? true,
              }),
            checkerName: () => chosen()?.checkerName ?? '',
          }))
      );
    },
    draw: flushSync,
    others: () => otherWindows(host, settings.about.get()?.info.window),
  });
  void settings.ask().then((problem) => {
    if (problem !== null) return driver.fail(problem);
    driver.start();
    void begin();
  });
  const begin = async () => {
    const role = settings.about.get()?.info.window;
    if (role?.kind === 'project') await driver.openFromOutside(role.handle, role.notices);
    await followAddress(driver, addressBar());
  };
  return { host, settings, rest, driver };
}
