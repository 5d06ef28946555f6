import { type Attachment, MAX_ATTACHMENT_BYTES } from '../../../shared/attachment';
import type { Host } from '../../host/host';
import { readBase64 } from './readBase64';

const TOO_LARGE =
  'This file has more than 64 MB, the most that can be attached. It was not attached. Keep it in a folder of your own and say in the notes where.';

/** Keeps a file beside the project of this handle, and gives what a source says of it; else why not, in plain words. */
export async function keepFile(
  host: Host,
  handle: string,
  file: File,
): Promise<Attachment | string> {
  if (file.size > MAX_ATTACHMENT_BYTES) return TOO_LARGE;
  const base64 = await readBase64(file);
  if (!base64.ok) return base64.error.message;
  const kept = await host.call('attachment.add', {
    handle,
    name: file.name,
    mediaType: file.type.slice(0, 255),
    base64: base64.value,
  });
  return kept.ok ? kept.value : kept.error.message;
}
