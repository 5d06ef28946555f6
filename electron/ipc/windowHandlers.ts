import { ok } from '../../shared/result';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function windowHandlers({
  windows,
  keptInBrowsers,
}: Services): HandlersOf<'window' | 'kept'> {
  return {
    'window.hold': async (_, { signal, mayComeBack, window = '' }) => {
      await windows.hold(window, { signal, mayComeBack });
      return ok({});
    },
    'window.leave': async (_, { window = '' }) => {
      await windows.leave(window);
      return ok({});
    },
    'kept.key': ({ of }, { window = '' }) => keptInBrowsers.keyOf(of, window),
    'kept.take': ({ of, id, sealed }, { window = '' }) =>
      keptInBrowsers.take({ of, id, sealed: Buffer.from(sealed, 'base64') }, window),
  };
}
