import type { Command } from '../../commands/command';
import type { AppServices } from '../../ui/AppContext';

type WindowCommand = Omit<Command, 'enabled' | 'run'> & { enabled(): boolean; run(): void };

/** What is done about the other windows, where each project has one of its own. */
export function otherWindowCommands(app: () => AppServices): WindowCommand[] {
  const enabled = () => app().info.window !== undefined;
  return [
    {
      id: 'window.next',
      label: 'Next window',
      keys: ['$mod+`'],
      group: 'Window',
      enabled,
      run: () => void app().host.call('window.next', {}),
    },
    {
      id: 'window.library',
      label: 'Show the library in its window',
      keys: [],
      group: 'Window',
      enabled,
      run: () => void app().showLibrary(),
    },
  ];
}
