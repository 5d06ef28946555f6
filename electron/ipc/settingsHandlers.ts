import { contract } from '../../shared/ipc/contract';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

export function settingsHandlers({
  settings,
}: Services): HandlersOf<'settings.get' | 'settings.set'> {
  return {
    'settings.get': handler(contract['settings.get'], () => settings.get()),
    'settings.set': handler(contract['settings.set'], (input) => settings.set(input)),
  };
}
