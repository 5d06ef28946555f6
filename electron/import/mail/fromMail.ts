import type { Block } from '../../../shared/article/block';
import type { ImportError } from '../../../shared/article/importResult';
import { formatDate } from '../../../shared/dates/formatDate';
import { newId } from '../../../shared/id';
import { ok, type Result } from '../../../shared/result';
import { startsWith } from '../fileKinds';
import { fallbackTitle } from '../head/articleTitle';
import { readHtml } from '../html/fromHtml';
import type { Enclosed, Extraction, Importer, ImportSource, OnProgress } from '../importer';
import { importFailure } from '../importFailure';
import { isMailbox, splitMailbox } from './mailbox';
import type { MailAttachment, MailMessage } from './mailMessage';
import { messageBlocks } from './messageBlocks';
import { readMime } from './readMime';

/** Attached files that may be the article that a message is about. */
const DOCUMENT =
  /\.(?:docx?m?|dotx|odt|fodt|rtf|pdf|html?|mhtml?|md|markdown|txt|epub|pptx|xlsx|csv|srt|vtt|eml|msg)$/i;

/**
 * A message, or one of a mailbox: who sent it, when, about what, and its text. What was sent with it is
 * offered as its parts where Galley can read it, and named where it cannot.
 */
export const fromMail: Importer = async (source, onProgress) => {
  const read = await readMessage(source);
  if (!read.ok) return read;
  onProgress(0.3);
  const { message, parts, part } = read.value;
  const body = await readBody(message, source, onProgress);
  if (!body.ok) return body;
  const { subject, sender, sent, decoding } = message;
  const { blocks, ...rest } = body.value;
  return ok({
    ...rest,
    ...decoding,
    blocks,
    warnings: [
      ...(decoding?.warnings ?? lostLetters(message)),
      ...(message.lostFiles ?? []).map((name) => `“${name}”, sent with this message, is damaged.`),
      ...rest.warnings,
    ],
    metadata: {
      title: subject ?? fallbackTitle(source.name, ''),
      ...(sender === undefined ? {} : { byline: sender }),
      ...(sent === undefined ? {} : { published: sent }),
    },
    ...sentFilesOf(message),
    ...(parts.length > 1 ? { parts, part } : {}),
  });
};

/** The attached file that `part` names, to be read as the document it is. */
export async function attachedDocument(source: ImportSource): Promise<Enclosed | undefined> {
  const index = /\/file (\d+)$/.exec(source.part ?? '')?.[1];
  if (index === undefined) return undefined;
  const read = await readMessage(source);
  if (!read.ok) return undefined;
  const attached = read.value.message.attachments[Number(index)];
  if (!attached) return undefined;
  const { name, mediaType, bytes } = attached;
  const { message, parts } = read.value;
  return {
    source: { name, mediaType, bytes, encoding: source.encoding },
    parts,
    ...sentFilesOf(message, attached),
  };
}

interface Read {
  readonly message: MailMessage;
  readonly parts: { readonly id: string; readonly title: string }[];
  /** The message's own part. */
  readonly part: string;
}

async function readMessage(source: ImportSource): Promise<Result<Read, ImportError>> {
  const { bytes } = source;
  const isCompound = startsWith(bytes, '\xd0\xcf\x11\xe0');
  const messages = isMailbox(head(bytes)) ? splitMailbox(bytes) : [bytes];
  const [chosen = '0'] = source.part?.split('/') ?? [];
  const one = messages[Number(chosen)];
  if (!one) return importFailure('empty');
  const message = isCompound
    ? (await import('./readMsg')).readMsg(one)
    : await readMime(one, source.encoding);
  if (!message.ok) return message;
  const others = messages.length === 1 ? [] : await subjectsOf(messages);
  const own = { id: chosen, title: message.value.subject ?? 'The message' };
  const files = message.value.attachments.flatMap(({ name }, index) =>
    DOCUMENT.test(name) ? [{ id: `${chosen}/file ${index}`, title: name }] : [],
  );
  const parts = others.length === 0 ? [own] : others;
  const at = parts.findIndex(({ id }) => id === chosen);
  return ok({ message: message.value, parts: parts.toSpliced(at + 1, 0, ...files), part: chosen });
}

async function subjectsOf(messages: readonly Uint8Array[]): Promise<Read['parts']> {
  const parts: Read['parts'] = [];
  for (const [index, bytes] of messages.entries()) {
    const message = await readMime(bytes.subarray(0, LONGEST_HEAD));
    const { subject, sent } = message.ok ? message.value : {};
    const title = [subject ?? `Message ${index + 1}`, sent?.slice(0, 10)]
      .filter(Boolean)
      .join(', ');
    parts.push({ id: String(index), title });
  }
  return parts;
}

/** A message's header is shorter than this, bytes. */
const LONGEST_HEAD = 16 * 1024;

type Body = Omit<Extraction, 'metadata'>;

/** The text of a message and, below it, of those that were forwarded within it. */
async function readBody(
  message: MailMessage,
  source: ImportSource,
  onProgress: OnProgress,
  depth = 0,
): Promise<Result<Body, ImportError>> {
  let body = readOwnText(message, source, onProgress);
  for (const { bytes, isForwarded } of message.attachments) {
    if (!isForwarded || depth >= MOST_FORWARDED) continue;
    const forwarded = await readMime(bytes);
    if (!forwarded.ok) continue;
    const text = await readBody(forwarded.value, source, onProgress, depth + 1);
    if (text.ok) body = ok(joinBodies(body, [forwardedHeader(forwarded.value)], text.value));
  }
  return body;
}

/** Messages within messages that are read along. */
const MOST_FORWARDED = 4;

function joinBodies(
  above: Result<Body, ImportError>,
  between: readonly Block[],
  below: Body,
): Body {
  const first: Body = above.ok ? above.value : { blocks: [], leftOut: [], warnings: [] };
  const pictures = [...(first.pictures ?? []), ...(below.pictures ?? [])];
  return {
    ...first,
    blocks: [...first.blocks, ...between, ...below.blocks],
    leftOut: [...first.leftOut, ...below.leftOut],
    warnings: [...first.warnings, ...below.warnings],
    ...(pictures.length > 0 ? { pictures } : {}),
  };
}

/** Who sent a message that was forwarded, when and about what. */
function forwardedHeader({ sender, sent, subject }: MailMessage): Block {
  const lines = [
    'Forwarded message',
    ...(sender === undefined ? [] : [`From: ${sender}`]),
    ...(sent === undefined ? [] : [`Date: ${formatDate(sent)}`]),
    ...(subject === undefined ? [] : [`Subject: ${subject}`]),
  ];
  return { id: newId('block'), type: 'paragraph', content: [{ text: lines.join('\n') }] };
}

function readOwnText(
  { html, text, subject, attachments }: MailMessage,
  source: ImportSource,
  onProgress: OnProgress,
): Result<Body, ImportError> {
  if (html !== undefined && html.trim() !== '') {
    const page = { bytes: new TextEncoder().encode(html), encoding: 'utf-8', name: source.name };
    const read = readHtml(page, onProgress, {
      isWhole: true,
      pictureAt: (reference) =>
        attachments.find(({ shownAs }) => shownAs !== undefined && reference === `cid:${shownAs}`)
          ?.bytes,
    });
    if (read.ok || read.error.code !== 'empty') return read;
  }
  const blocks = messageBlocks(text ?? '');
  if (blocks.length > 0) return ok({ blocks, leftOut: [], warnings: [] });
  return importFailure(
    'empty',
    `There is no text in this message${subject === undefined ? '' : ` (“${subject}”)`}. Nothing was changed. If the article is attached to it, choose the attached file, or save that and import it.`,
  );
}

function lostLetters({ text = '', html = '' }: MailMessage): string[] {
  if (!text.includes('\uFFFD') && !html.includes('\uFFFD')) return [];
  return [
    'Some letters of this message do not fit the encoding that it says it is in; they are shown as �. Compare with the original.',
  ];
}

/** The files that no page shows, but for the one that is read as the article. */
function sentFilesOf(
  { attachments, html }: MailMessage,
  article?: MailAttachment,
): Pick<Extraction, 'sentFiles'> {
  const sentFiles = attachments
    .filter(({ bytes, isForwarded }) => bytes.length > 0 && !isForwarded)
    .filter((file) => file !== article && !isShown(file.shownAs, html))
    .map(({ name, mediaType, bytes }) => ({
      name: name.slice(-255),
      mediaType: mediaType.slice(0, 255),
      // Of a file of its own: the message's bytes are not held on to for its sake.
      bytes: Uint8Array.from(bytes),
    }));
  return sentFiles.length > 0 ? { sentFiles } : {};
}

function isShown(shownAs: MailAttachment['shownAs'], html: string | undefined): boolean {
  return shownAs !== undefined && (html ?? '').includes(`cid:${shownAs}`);
}

function head(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 400));
}
