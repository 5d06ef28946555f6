import { presentText } from '../project/session/presentText';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { NameDialog } from '../ui/NameDialog';

/** Writes the project as it stands as a new one in the library; the window goes on with this one. */
export function SaveCopyDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const session = useSession();
  return (
    <NameDialog
      title="Save a copy"
      label="Name of the copy"
      hint="It goes into the library. You go on working in this project."
      initial={`${session.name.get()} copy`}
      action="Save copy"
      onClose={onClose}
      onName={async (name) => {
        const text = presentText(session);
        const result = await host.call('project.saveCopy', { handle: session.handle, name, text });
        if (!result.ok) return result.error.message;
        session.say(
          [`Saved a copy in the library: ${result.value.name}`, ...result.value.notices].join('. '),
        );
        return null;
      }}
    />
  );
}
