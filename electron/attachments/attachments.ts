import { basename } from 'node:path';
import { MAX_PICTURE_BYTES } from '../../shared/article/picture';
import { pictureSize } from '../../shared/article/pictureSize';
import type { Attachment, AttachmentState } from '../../shared/attachment';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import { visibleText } from '../../shared/report/words/visibleText';
import { err, ok, type Result } from '../../shared/result';
import type { Dialogs } from '../delivery/dialogs';
import type { Downloads } from '../delivery/downloads';
import { attempt } from '../files/attempt';
import { PROTECTED } from '../files/expectedError';
import type { Attempt } from '../files/explainFailure';
import type { FileSystem } from '../files/fileSystem';
import { markForeign } from '../files/markForeign';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import { writeExport } from '../files/writeExport';
import type { FilesOf } from '../library/filesOf';
import type { Job } from '../workers/jobs';
import { attachmentState, keepAttachment, readAttachment } from './attachmentFiles';
import { attachmentName } from './attachmentName';
import { isOpenable } from './openableKinds';
import { createOpenedCopies } from './openedCopies';

type Answer<T> = Promise<Result<T, AppError>>;

/** The files that belong to a project and lie beside it. */
export interface Attachments {
  /** Keeps the bytes and answers with their record, which the window puts into the project. */
  add(
    handle: string,
    file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  ): Answer<Attachment>;
  /** After a confirmation in the system's viewer; without dialogs as a download. */
  open(
    handle: string,
    attachment: Pick<Attachment, 'sha256' | 'name'>,
  ): Answer<Output<'attachment.open'>>;
  /** The bytes as they were attached: `notFound` where they are missing, `damaged` where altered. */
  read(handle: string, sha256: string): Answer<Uint8Array>;
  /** Only what is a picture by its bytes, whatever its record says. */
  picture(handle: string, sha256: string): Answer<Output<'attachment.picture'>>;
  /** Reads them all; `cancelled` where that was stopped. */
  check(
    handle: string,
    attachments: readonly Pick<Attachment, 'sha256' | 'bytes'>[],
    job: Job,
  ): Answer<AttachmentState[]>;
  /** Removes copies that were made for viewers the last time Galley ran. */
  clearCopies(): Promise<void>;
}

interface AttachmentsOptions {
  readonly filesOf: FilesOf;
  readonly dialogs: Dialogs | undefined;
  readonly downloads: Downloads;
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

/** `type/subtype` without parameters (RFC 6838); anything else says nothing. */
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*/i;
const UNKNOWN_TYPE = 'application/octet-stream';

export function createAttachments(options: AttachmentsOptions): Attachments {
  const { filesOf, dialogs, downloads, fileSystem, now } = options;
  const copies = createOpenedCopies(options);

  const openWith = async (
    native: Dialogs,
    { name, sha256 }: Pick<Attachment, 'sha256' | 'name'>,
    bytes: Uint8Array,
  ): Answer<Output<'attachment.open'>> => {
    const how = isOpenable(attachmentName(name).extension) ? 'open' : 'reveal';
    if (!(await native.confirmOpenFile(visibleText(name), how))) {
      return err({ code: 'cancelled', message: 'Nothing was opened.' });
    }
    const copy = await attempt('create', () => copies.put(name, sha256, bytes));
    if (!copy.ok) return copy;
    if (how === 'reveal') {
      native.reveal(copy.value);
      return ok({ kind: 'shown' });
    }
    const problem = await native.openFile(copy.value);
    if (problem === undefined) return ok({ kind: 'opened' });
    return err({
      code: 'unavailable',
      message: `No program on this computer opened “${basename(copy.value)}”. The attachment is as it was. Install a viewer for it, then try again.`,
      detail: problem,
    });
  };

  /** Of a project that is there: what lies beside a lost one is not given out. */
  const filesBeside = async (handle: string, what: Attempt): Answer<SealedFiles> => {
    const files = await filesOf(handle);
    if (!files.ok) return files;
    const isLocked = await attempt(what, () => files.value.isLocked());
    if (!isLocked.ok) return isLocked;
    return isLocked.value ? err(PROTECTED) : files;
  };
  const read = async (handle: string, sha256: string): Answer<Uint8Array> => {
    const files = await filesBeside(handle, 'read');
    return files.ok ? readAttachment(files.value, sha256) : files;
  };

  /** A viewer reads a file in clear: of a protected project the person says where, if anywhere. */
  const saveInClear = async (
    native: Dialogs,
    { name }: Pick<Attachment, 'name'>,
    bytes: Uint8Array,
  ): Answer<Output<'attachment.open'>> => {
    const { base, extension } = attachmentName(name);
    const path = await native.chooseSaveTarget(`${base}${extension}`, []);
    if (path === undefined) return err({ code: 'cancelled', message: 'Nothing was written.' });
    const written = await writeExport(fileSystem, path, bytes);
    if (!written.ok) return written;
    const marked = await attempt('create', () => markForeign(path));
    if (!marked.ok) return marked;
    native.reveal(path);
    return ok({ kind: 'shown' });
  };

  return {
    read,
    async add(handle, { name, mediaType, bytes }) {
      const files = await filesBeside(handle, 'attach');
      if (!files.ok) return files;
      const sha256 = await keepAttachment(files.value, bytes);
      if (!sha256.ok) return sha256;
      return ok({
        name,
        sha256: sha256.value,
        bytes: bytes.length,
        mediaType: MEDIA_TYPE.exec(mediaType)?.[0].toLowerCase() ?? UNKNOWN_TYPE,
        captured: now().toISOString(),
      });
    },
    async open(handle, attachment) {
      const files = await filesBeside(handle, 'read');
      if (!files.ok) return files;
      const bytes = await readAttachment(files.value, attachment.sha256);
      if (!bytes.ok) return bytes;
      if (dialogs !== undefined) {
        return files.value.isSealed
          ? saveInClear(dialogs, attachment, bytes.value)
          : openWith(dialogs, attachment, bytes.value);
      }
      const { base, extension } = attachmentName(attachment.name);
      const name = `${base}${extension}`;
      const id = downloads.put({ name, mediaType: UNKNOWN_TYPE, bytes: bytes.value });
      return ok({ kind: 'download', name, url: `/download/${id}` });
    },
    async picture(handle, sha256) {
      const bytes = await read(handle, sha256);
      if (!bytes.ok) return bytes;
      const size = bytes.value.length > MAX_PICTURE_BYTES ? undefined : pictureSize(bytes.value);
      if (size === undefined) {
        return err({
          code: 'unavailable',
          message: 'This attachment is no picture that Galley shows. It was left as it is.',
        });
      }
      return ok({ ...size, base64: Buffer.from(bytes.value).toString('base64') });
    },
    async check(handle, attachments, { signal, onProgress }) {
      const files = await filesBeside(handle, 'read');
      if (!files.ok) return files;
      const all = attachments.reduce((sum, { bytes }) => sum + bytes, 0);
      const states: AttachmentState[] = [];
      let done = 0;
      for (const each of attachments) {
        if (signal.aborted) return err(STOPPED);
        states.push(await attachmentState(files.value, each));
        done += each.bytes;
        if (all > 0) onProgress(done / all);
      }
      return ok(states);
    },
    clearCopies: () => copies.clear(),
  };
}

const STOPPED: AppError = {
  code: 'cancelled',
  message: 'The attached files were not all looked at. Nothing was changed.',
};
