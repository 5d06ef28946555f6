import { ok } from '../../shared/result';
import type { Services } from '../services';
import type { HandlersOf } from './handlers';

export function attachmentHandlers({ attachments, jobs }: Services): HandlersOf<'attachment'> {
  return {
    'attachment.add': ({ handle, base64, ...file }) =>
      attachments.add(handle, { ...file, bytes: Buffer.from(base64, 'base64') }),
    'attachment.open': ({ handle, ...attachment }) => attachments.open(handle, attachment),
    'attachment.picture': ({ handle, sha256 }) => attachments.picture(handle, sha256),
    'attachment.check': ({ handle, job, wanted }, { signal }) =>
      jobs.run(job, signal, async (running) => {
        const states = await attachments.check(handle, wanted, running);
        return states.ok ? ok({ states: states.value }) : states;
      }),
  };
}
