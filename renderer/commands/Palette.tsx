import { useMemo } from 'react';
import { useSession } from '../project/session/useSession';
import { CommandPalette, type PaletteEntry } from './CommandPalette';
import { claimEntries } from './claimEntries';
import type { Command } from './command';

/** Every command of the window and every claim, found by typing. */
export function Palette({ commands, onClose }: { commands: readonly Command[]; onClose(): void }) {
  const session = useSession();
  const entries = useMemo<readonly PaletteEntry[]>(
    () =>
      commands
        .filter(({ id }) => id !== 'help.palette')
        .map((command) => ({
          id: command.id,
          label: command.label,
          group: command.group,
          keys: command.keys,
          disabled: command.enabled?.(session) === false,
          run: () => command.run(session),
        })),
    [commands, session],
  );
  return (
    <CommandPalette
      entries={entries}
      lookUp={(query) =>
        claimEntries(session.view().claims, query).map((claim) => ({
          ...claim,
          run: () => {
            session.show('article');
            session.select(claim.claim, { reveal: true });
          },
        }))
      }
      onClose={onClose}
    />
  );
}
