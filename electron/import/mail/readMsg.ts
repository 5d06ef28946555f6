import { Buffer } from 'node:buffer';
import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import type { ImportError } from '../../../shared/article/importResult';
import { dropUndefined } from '../../../shared/dropUndefined';
import { ok, type Result } from '../../../shared/result';
import { importFailure } from '../importFailure';
import type { MailMessage } from './mailMessage';
import { mailMoment } from './mailMoment';

type Reader = typeof MsgReaderModule;

/** The package is CommonJS with a default of its own, which not every loader takes out. */
function readerOf(loaded: Reader): Reader {
  const within: unknown = Reflect.get(loaded, 'default');
  return isReader(within) ? within : loaded;
}

function isReader(value: unknown): value is Reader {
  return typeof value === 'function';
}

const MsgReader = readerOf(MsgReaderModule);

/** Reads a message as Outlook keeps it (MS-OXMSG). */
export function readMsg(bytes: Uint8Array): Result<MailMessage, ImportError> {
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const fields = readFields(reader);
  if (!fields || fields.error !== undefined) return importFailure('broken');
  const lostFiles: string[] = [];
  const attachments = (fields.attachments ?? []).flatMap((attached, index) => {
    const given = attached.fileName ?? attached.fileNameShort ?? attached.name;
    const name = given?.trim() || `attachment ${index + 1}`;
    const content = contentOf(reader, attached);
    if (!content) {
      lostFiles.push(name);
      return [];
    }
    return [
      {
        name,
        mediaType: attached.attachMimeTag ?? '',
        bytes: content,
        ...(attached.pidContentId ? { shownAs: attached.pidContentId } : {}),
      },
    ];
  });
  const page = fields.bodyHtml ?? (fields.html && Buffer.from(fields.html).toString('utf8'));
  return ok(
    dropUndefined({
      subject: fields.subject?.trim() || undefined,
      sender: fields.senderName?.trim() || fields.senderSmtpAddress || fields.senderEmail,
      sent: mailMoment(fields.clientSubmitTime ?? fields.messageDeliveryTime),
      html: page || undefined,
      text: fields.body || undefined,
      attachments,
      ...(lostFiles.length > 0 ? { lostFiles } : {}),
    }),
  );
}

/** A damaged compound file makes the reader throw; what is no message has no fields. */
function readFields(reader: InstanceType<typeof MsgReader>): FieldsData | undefined {
  try {
    return reader.getFileData();
  } catch {
    return undefined;
  }
}

function contentOf(
  reader: InstanceType<typeof MsgReader>,
  attached: FieldsData,
): Uint8Array | undefined {
  try {
    return reader.getAttachment(attached).content;
  } catch {
    return undefined;
  }
}
