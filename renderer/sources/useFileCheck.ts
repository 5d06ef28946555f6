import { useEffect, useState } from 'react';
import type { Attachment, AttachmentState } from '../../shared/attachment';
import { projectAttachments } from '../../shared/project/file/projectAttachments';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';

export interface CheckedFile {
  readonly attachment: Attachment;
  readonly state: AttachmentState | undefined;
}

export type FileCheck =
  | { readonly kind: 'checking'; readonly job: string; readonly files: number }
  /** Each file once, however often it is attached. */
  | { readonly kind: 'checked'; readonly files: readonly CheckedFile[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads every file of the project anew, as soon as it is used and until it is used no more. */
export function useFileCheck(): FileCheck {
  const session = useSession();
  const { host } = useApp();
  const [files] = useState(() => distinct(projectAttachments(session.present())));
  const [job] = useState(() => crypto.randomUUID());
  const [check, setCheck] = useState<FileCheck>(
    files.length === 0
      ? { kind: 'checked', files: [] }
      : { kind: 'checking', job, files: files.length },
  );
  useEffect(() => {
    if (files.length === 0) return;
    let isOver = false;
    const read = async () => {
      const wanted = files.map(({ sha256, bytes }) => ({ sha256, bytes }));
      const found = await host.call('attachment.check', { handle: session.handle, job, wanted });
      if (isOver) return;
      if (!found.ok) setCheck({ kind: 'failed', message: found.error.message });
      else {
        const { states } = found.value;
        const checked = files.map((attachment, at) => ({ attachment, state: states[at] }));
        setCheck({ kind: 'checked', files: checked });
      }
    };
    void read();
    return () => {
      isOver = true;
      void host.call('job.cancel', { job });
    };
  }, [files, job, host, session]);
  return check;
}

function distinct(attachments: readonly Attachment[]): Attachment[] {
  return [...new Map(attachments.map((each) => [each.sha256, each])).values()];
}
