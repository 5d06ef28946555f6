import PostalMime, { type Address, type Attachment } from 'postal-mime';
import type { ImportError } from '../../../shared/article/importResult';
import { dropUndefined } from '../../../shared/dropUndefined';
import { ok, type Result } from '../../../shared/result';
import { importFailure } from '../importFailure';
import { decodeText } from '../text/decodeText';
import type { MailMessage } from './mailMessage';
import { mailMoment } from './mailMoment';
import { keepOddParts } from './oddCharset';

/** Parts within parts; real messages have fewer than ten. */
const DEEPEST = 50;

/**
 * Reads a message in the form in which it travels (RFC 5322, MIME); whatever is missing is left out. Text
 * whose encoding the message does not say is read as any text is, in the encoding `chosen` if there is one.
 */
export async function readMime(
  bytes: Uint8Array,
  chosen?: string,
): Promise<Result<MailMessage, ImportError>> {
  if (!saysEncoding(bytes)) {
    const decoded = decodeText(bytes, { chosen });
    if (!decoded.ok) return decoded;
    const { text, ...decoding } = decoded.value;
    const message = await parse(new TextEncoder().encode(text));
    return message.ok ? ok({ ...message.value, decoding }) : message;
  }
  return parse(bytes);
}

/** True where the message names an encoding, or has parts of which each may. */
function saysEncoding(bytes: Uint8Array): boolean {
  const [header = ''] = new TextDecoder('latin1')
    .decode(bytes.subarray(0, LONGEST_HEADER))
    .split(/\r?\n\r?\n/, 1);
  return /^Content-Type:\s*(?:multipart|message)\/|\bcharset\s*=/im.test(header);
}

/** Bytes. */
const LONGEST_HEADER = 64 * 1024;

async function parse(bytes: Uint8Array): Promise<Result<MailMessage, ImportError>> {
  const kept = keepOddParts(bytes);
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(kept.bytes, {
      maxNestingDepth: DEEPEST,
      attachmentEncoding: 'arraybuffer',
      // Its own words for a message within a message would stand in the text, with days as in America.
      forceRfc822Attachments: true,
    });
  } catch (error) {
    // It throws for one reason only: more nesting or longer headers than it was allowed.
    if (error instanceof Error && /exceed|nest/i.test(error.message)) {
      return importFailure('tooDeep');
    }
    throw error;
  }
  const attachments = mail.attachments.map((attached, index) => ({
    name: (attached.filename ?? '').trim() || nameOf(attached.mimeType, index),
    mediaType: attached.mimeType,
    bytes: bytesOf(attached.content),
    ...(isForwarded(attached) ? { isForwarded: true as const } : {}),
    ...(attached.contentId ? { shownAs: attached.contentId.replace(/^<|>$/g, '') } : {}),
  }));
  return ok(
    dropUndefined({
      subject: mail.subject?.trim() || undefined,
      sender: senderOf(mail.from ?? mail.sender),
      sent: mailMoment(mail.headers.find(({ key }) => key === 'date')?.value),
      html: mail.html && kept.restored(mail.html),
      text: mail.text && kept.restored(mail.text),
      attachments,
    }),
  );
}

/** A message that is set into another and not attached to it is shown below it. */
function isForwarded({ mimeType, disposition }: Attachment): boolean {
  return mimeType === 'message/rfc822' && disposition !== 'attachment';
}

function nameOf(mimeType: string, index: number): string {
  return mimeType === 'message/rfc822' ? `message ${index + 1}.eml` : `attachment ${index + 1}`;
}

function senderOf(address: Address | undefined): string | undefined {
  return address?.name.trim() || address?.address || undefined;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
