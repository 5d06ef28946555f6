import type { AppError } from '../../shared/ipc/appError';
import { err, ok } from '../../shared/result';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function windowHandlers({
  host,
  projects,
  windows,
  keptInBrowsers,
}: Services): HandlersOf<'window' | 'kept'> {
  const others = host.windows;
  return {
    'window.hold': async (_, { signal, mayComeBack, window = '' }) => {
      await windows.hold(window, { signal, mayComeBack });
      return ok({});
    },
    'window.leave': async (_, { window = '' }) => {
      await windows.leave(window);
      return ok({});
    },
    'window.openProject': async ({ handle, notices }, { window = '' }) => {
      if (others === undefined) return err(NO_WINDOWS);
      const role = others.ownRole();
      // Made in one window, a project is written in another.
      if (role.kind !== 'project' || role.handle !== handle) await projects.close(window, handle);
      others.openProject(handle, notices);
      return ok({});
    },
    'window.showLibrary': async ({ leaves = false, ...why }) => {
      if (others === undefined) return err(NO_WINDOWS);
      others.showLibrary(why);
      if (leaves) others.closeOwn();
      return ok({});
    },
    'window.next': async () => {
      if (others === undefined) return err(NO_WINDOWS);
      others.next();
      return ok({});
    },
    'window.newEntry': async () => {
      const address = host.newEntry?.();
      return address === undefined ? err(NO_TABS) : ok({ address });
    },
    'kept.key': ({ of }, { window = '' }) => keptInBrowsers.keyOf(of, window),
    'kept.take': ({ of, id, sealed }, { window = '' }) =>
      keptInBrowsers.take({ of, id, sealed: Buffer.from(sealed, 'base64') }, window),
  };
}

const NO_WINDOWS: AppError = {
  code: 'unavailable',
  message: 'In a browser, windows are the browser’s own.',
};
const NO_TABS: AppError = {
  code: 'unavailable',
  message: 'This Galley opens no tabs of a browser.',
};
