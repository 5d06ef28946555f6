import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function settingsHandlers({ settings, saveDesk }: Services): HandlersOf<'settings'> {
  return {
    'settings.get': () => settings.get(),
    'settings.set': (input) => settings.set(input),
    'settings.saveDesk': (desk) => saveDesk(desk),
  };
}
