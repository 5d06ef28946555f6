import { useState } from 'react';
import { useStore } from '../project/model/store';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { NameDialog } from '../ui/NameDialog';

/** Gives the project, and so its file, another name. */
export function RenameDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const session = useSession();
  const current = useStore(session.name);
  const [initial] = useState(current);
  return (
    <NameDialog
      title="Rename project"
      label="Name"
      hint="The name of its file. The article’s title stays as it is."
      initial={initial}
      action="Rename"
      onClose={onClose}
      onName={async (name) => {
        const result = await host.call('project.rename', { handle: session.handle, name });
        if (!result.ok) return result.error.message;
        session.renamed(result.value.name);
        return null;
      }}
    />
  );
}
