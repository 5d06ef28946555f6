import { contract } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import type { Services } from '../services';
import { type HandlersOf, handler } from './handler';

type AttachmentChannel =
  | 'attachment.add'
  | 'attachment.open'
  | 'attachment.picture'
  | 'attachment.check';

export function attachmentHandlers({ attachments, jobs }: Services): HandlersOf<AttachmentChannel> {
  return {
    'attachment.add': handler(contract['attachment.add'], ({ handle, base64, ...file }) =>
      attachments.add(handle, { ...file, bytes: Buffer.from(base64, 'base64') }),
    ),
    'attachment.open': handler(contract['attachment.open'], ({ handle, ...attachment }) =>
      attachments.open(handle, attachment),
    ),
    'attachment.picture': handler(contract['attachment.picture'], ({ handle, sha256 }) =>
      attachments.picture(handle, sha256),
    ),
    'attachment.check': handler(
      contract['attachment.check'],
      ({ handle, job, wanted }, { signal }) =>
        jobs.run(job, signal, async (running) => {
          const states = await attachments.check(handle, wanted, running);
          return states.ok ? ok({ states: states.value }) : states;
        }),
    ),
  };
}
