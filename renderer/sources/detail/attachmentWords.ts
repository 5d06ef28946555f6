import type { Attachment, AttachmentState } from '../../../shared/attachment';
import { formatDate } from '../../../shared/dates/formatDate';
import { sizeWords } from '../../ui/words/sizeWords';

/** What kind of file it is, how large, and since when it is attached. */
export function attachmentFacts({ name, mediaType, bytes, captured }: Attachment): string {
  return [kindOf(name, mediaType), sizeWords(bytes), `attached ${formatDate(captured)}`].join(
    ' · ',
  );
}

/** What is wrong with the bytes of an attachment and what to do; nothing where they are there. */
export function stateWords(state: AttachmentState | undefined, folder: string): string | null {
  switch (state) {
    case 'missing':
      return `Missing: it is not in “${folder}” beside the project. Put that folder back, or attach the file again.`;
    case 'altered':
      return `Altered: what lies in “${folder}” is not what was attached. Attach the original again to put it right.`;
    case 'unreadable':
      return `The disk does not give it out: “${folder}” may be on a disk that is damaged or not connected.`;
    default:
      return null;
  }
}

function kindOf(name: string, mediaType: string): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  if (extension !== undefined) return extension.toUpperCase();
  return mediaType === 'application/octet-stream' ? 'File' : mediaType;
}
