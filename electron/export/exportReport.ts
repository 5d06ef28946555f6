import type { AppError } from '../../shared/ipc/appError';
import { ok, type Result } from '../../shared/result';
import type { ProjectSnapshot } from '../files/projectSnapshot';
import type { SealedFiles } from '../files/sealing/sealedFiles';
import type { Written } from './exported';
import { EXPORT_FORMATS } from './formats';
import { type ReportOrder, type WritingMeans, writeReport } from './writeReport';

export interface ReportFile extends Required<Written> {
  /** Without the first dot. */
  readonly extension: string;
}

export interface ReportRequest
  extends Omit<ReportOrder, 'project' | 'projectHash' | 'projectBytes' | 'isProtected'>,
    Pick<WritingMeans, 'readAttachment' | 'printer'>,
    Partial<Pick<WritingMeans, 'signal' | 'onProgress'>> {
  readonly snapshot: Pick<ProjectSnapshot, 'project' | 'hash' | 'bytes'>;
  /** Of the project: what leaves a protected one whole is sealed as they are when it is asked for. */
  readonly files: Pick<SealedFiles, 'path' | 'copyAt'>;
  /** Writes it in another thread, where this one must stay free. */
  readonly write?: typeof writeReport;
}

/** What is added to a bundle's extension where it is an age file. */
const SEALED_EXTENSION = '.age';

/**
 * A report as the bytes of one file, with its extension. Rejects where a part of Galley itself is missing, and
 * where the project is locked, or locked meanwhile: nothing of it leaves in clear for that.
 */
export async function exportReport(request: ReportRequest): Promise<Result<ReportFile, AppError>> {
  const { snapshot, readAttachment, printer, files: its, write = writeReport, ...rest } = request;
  const { signal = new AbortController().signal, onProgress = () => undefined, ...order } = rest;
  const files = await its.copyAt(its.path);
  const written = await write(
    {
      ...order,
      project: snapshot.project,
      projectHash: snapshot.hash,
      projectBytes: snapshot.bytes,
      isProtected: files.isSealed,
    },
    { readAttachment, printer, signal, onProgress },
  );
  if (!written.ok) return written;
  const { bytes, notes, heldBack = [] } = written.value;
  const { format } = order;
  const { extension } = EXPORT_FORMATS[format];
  if (!files.isSealed) return ok({ bytes, notes, heldBack, extension });
  if (format !== 'bundle') return ok({ bytes, notes: [...notes, IN_CLEAR], heldBack, extension });
  return ok({
    bytes: await files.seal(bytes),
    notes: [...notes, SEALED],
    heldBack,
    extension: `${extension}${SEALED_EXTENSION}`,
  });
}

const IN_CLEAR =
  'The project is protected with a passphrase, this file is not: whoever has it can read it.';
const SEALED =
  'The bundle is sealed with the passphrase of the project. Any age tool opens it: “age -d -o bundle.zip” and its name.';
