import { useEffect, useRef, useState } from 'react';
import type { Attachment, AttachmentState } from '../../../shared/attachment';
import type { Source } from '../../../shared/source/source';
import { editRecord } from '../../project/fields/editRecord';
import { updateSource, withAttachments } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { keepFile } from '../../ui/files/keepFile';
import { startDownload } from '../../ui/files/startDownload';

/** Files on their way beside the project. */
interface Adding {
  readonly name: string;
  readonly at: number;
  readonly of: number;
}

/** The files of a source: how they are, adding, opening and removing them. */
export function useAttachments(source: Source) {
  const session = useSession();
  const { host } = useApp();
  const [adding, setAdding] = useState<Adding | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [states, setStates] = useState<ReadonlyMap<string, AttachmentState>>(new Map());
  const stopped = useRef(false);
  const { attachments } = source;

  useEffect(() => {
    if (attachments.length === 0) return;
    let isCurrent = true;
    const job = crypto.randomUUID();
    const wanted = attachments.map(({ sha256, bytes }) => ({ sha256, bytes }));
    const asked = { handle: session.handle, job, wanted };
    void host.call('attachment.check', asked).then((checked) => {
      if (!isCurrent || !checked.ok) return;
      const { states: found } = checked.value;
      setStates(new Map(wanted.flatMap(({ sha256 }, at) => pair(sha256, found[at]))));
    });
    return () => {
      isCurrent = false;
      void host.call('job.cancel', { job });
    };
  }, [attachments, host, session]);

  const add = async (files: readonly File[]) => {
    if (files.length === 0 || adding) return;
    stopped.current = false;
    setProblems([]);
    const failed: string[] = [];
    const added: Attachment[] = [];
    for (const [at, file] of files.entries()) {
      if (stopped.current) break;
      setAdding({ name: file.name, at, of: files.length });
      const kept = await keepFile(host, session.handle, file);
      if (typeof kept === 'string') failed.push(`“${file.name}”: ${kept}`);
      else added.push(kept);
    }
    setAdding(null);
    setProblems(failed);
    if (session.editor.isDestroyed) return;
    session.run(updateSource(source.id, (current) => withAttachments(current, added)));
    // What was put right by attaching it again changes no record.
    setStates(
      (before) => new Map([...before, ...added.flatMap((each) => pair(each.sha256, 'kept'))]),
    );
  };

  const open = async ({ sha256, name }: Attachment) => {
    setProblems([]);
    const opened = await host.call('attachment.open', { handle: session.handle, sha256, name });
    if (!opened.ok) {
      if (opened.error.code !== 'cancelled') setProblems([`“${name}”: ${opened.error.message}`]);
    } else if (opened.value.kind === 'download') {
      const problem = await startDownload(host, opened.value);
      if (problem !== null) setProblems([`“${name}”: ${problem}`]);
    }
  };

  const remove = (place: number) =>
    session.run(
      updateSource(source.id, (current) =>
        editRecord(current, { attachments: current.attachments.toSpliced(place, 1) }),
      ),
    );

  const stop = () => {
    stopped.current = true;
  };
  return { adding, problems, states, add, open, remove, stop };
}

function pair(sha256: string, state: AttachmentState | undefined): [string, AttachmentState][] {
  return state === undefined ? [] : [[sha256, state]];
}
