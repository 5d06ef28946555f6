import { err, ok } from '../../shared/result';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function appHandlers({
  host,
  dialogs,
  libraryFolder,
}: Services): HandlersOf<'app' | 'shell'> {
  return {
    'app.info': async () =>
      ok({
        version: host.version,
        host: host.kind,
        platform: host.platform,
        libraryFolder,
        ...(host.windows === undefined ? {} : { window: host.windows.ownRole() }),
      }),
    'app.readyToClose': async () => {
      host.readyToClose?.();
      return ok({});
    },
    'shell.openAddress': async ({ url }) => {
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
    },
  };
}
