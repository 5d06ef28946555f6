import { contract } from '../../shared/ipc/contract';
import { err, ok } from '../../shared/result';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

type AppChannel = 'app.info' | 'app.readyToClose' | 'shell.openAddress';

export function appHandlers({ host, dialogs, libraryFolder }: Services): HandlersOf<AppChannel> {
  return {
    'app.info': handler(contract['app.info'], async () =>
      ok({ version: host.version, host: host.kind, platform: host.platform, libraryFolder }),
    ),
    'app.readyToClose': handler(contract['app.readyToClose'], async () => {
      host.readyToClose?.();
      return ok({});
    }),
    'shell.openAddress': handler(contract['shell.openAddress'], async ({ url }) => {
      const address = URL.canParse(url) ? new URL(url) : undefined;
      if (address?.protocol !== 'http:' && address?.protocol !== 'https:') {
        return err({
          code: 'invalidInput',
          message: 'Only addresses that begin with http or https can be opened.',
        });
      }
      if (dialogs === undefined) {
        return err({ code: 'unavailable', message: 'Open this address in your browser yourself.' });
      }
      // The normalised form: a homograph host is shown, and opened, as punycode.
      if (await dialogs.confirmOpenAddress(address.href)) await dialogs.openAddress(address.href);
      return ok({});
    }),
  };
}
