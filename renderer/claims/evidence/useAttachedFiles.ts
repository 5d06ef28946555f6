import { useState } from 'react';
import type { Attachment } from '../../../shared/attachment';
import type { SourceId } from '../../../shared/id';
import { updateSource, withAttachments } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { keepFile } from '../../ui/files/keepFile';

/**
 * Keeps files that are dropped on the form beside the project. `onKept` gets them with what a source of theirs would
 * be called, and gives the source of the project that they belong to, or `null` where it took them for a new one.
 */
export function useAttachedFiles(
  onKept: (attachments: readonly Attachment[], name: string) => SourceId | null,
) {
  const session = useSession();
  const { host } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (files: readonly File[]) => {
    setProblem(null);
    const kept: Attachment[] = [];
    for (const file of files) {
      const one = await keepFile(host, session.handle, file);
      if (typeof one === 'string') setProblem(`“${file.name}”: ${one}`);
      else kept.push(one);
    }
    const [first] = kept;
    if (!first || session.editor.isDestroyed) return;
    const id = onKept(kept, first.name.replace(/\.[^.]+$/, ''));
    if (id === null) return;
    session.run(updateSource(id, (source) => withAttachments(source, kept)));
    session.say(`Attached to the source: ${kept.map(({ name }) => name).join(', ')}.`);
  };
  return { add, problem };
}
