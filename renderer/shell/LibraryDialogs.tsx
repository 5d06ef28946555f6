import { useMemo } from 'react';
import { assertNever } from '../../shared/assertNever';
import { defaultTags } from '../../shared/tag/defaultTags';
import { articleCommands } from '../article/commands/articleCommands';
import { decisionCommands } from '../article/commands/decisionCommands';
import { tagCommands } from '../article/commands/markCommands';
import { CommandPalette } from '../commands/CommandPalette';
import { KeysDialog } from '../commands/KeysDialog';
import { ImportDialog } from '../library/import/ImportDialog';
import type { ImportPick } from '../library/import/importPick';
import type { Library } from '../library/useLibrary';
import { SettingsDialog } from '../settings/SettingsDialog';
import { useApp } from '../ui/AppContext';
import type { LibraryCommand } from './useLibraryEvents';
import { windowCommands } from './windowCommands';

export type LibraryDialog =
  | { readonly kind: 'import'; readonly pick: ImportPick | null; readonly keptAs?: string }
  | { readonly kind: 'palette' | 'keys' | 'settings' };

/** The dialog that lies over the library. */
export function LibraryDialogs({
  dialog,
  library,
  commands,
  onClose,
}: {
  dialog: LibraryDialog;
  library: Library;
  commands: readonly LibraryCommand[];
  onClose(): void;
}) {
  switch (dialog.kind) {
    case 'import':
      return (
        <ImportDialog
          initial={dialog.pick}
          keptAs={dialog.keptAs ?? null}
          onProjectFile={(file) => {
            onClose();
            void library.openFile(file);
          }}
          onClose={() => {
            onClose();
            void library.refresh();
          }}
        />
      );
    case 'keys':
      return <AllKeys onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'palette':
      return (
        <CommandPalette
          entries={commands.filter(({ id }) => id !== 'help.palette')}
          onClose={onClose}
        />
      );
    default:
      return assertNever(dialog);
  }
}

/** The keys of an open project are worth reading before one is open. */
function AllKeys({ onClose }: { onClose(): void }) {
  const app = useApp();
  const commands = useMemo(
    () => [
      ...windowCommands(() => app),
      ...articleCommands,
      ...decisionCommands(() => ''),
      ...tagCommands(defaultTags),
    ],
    [app],
  );
  return <KeysDialog commands={commands} onClose={onClose} />;
}
