import { randomBytes } from 'node:crypto';
import { canonicalText } from '../../shared/article/canonicalText';
import type { AppError } from '../../shared/ipc/appError';
import type { ExportFormat } from '../../shared/ipc/contract';
import type { Profile } from '../../shared/report/profiles';
import { makeReport } from '../../shared/report/reportModel';
import { ok, type Result } from '../../shared/result';
import type { PdfPrinter } from '../print/pdfPrinter';
import type { ProjectCipher } from '../protection/projectCipher';
import type { FileSystem } from '../storage/fileSystem';
import { type ProjectSnapshot, sha256 } from '../storage/projectSnapshot';
import type { ReadAttachment, Written } from './writer';
import { WRITERS } from './writers';

export interface ReportFile extends Written {
  /** Without the first dot. */
  readonly extension: string;
}

export interface ReportRequest {
  readonly snapshot: Pick<ProjectSnapshot, 'project' | 'hash' | 'bytes'>;
  readonly readAttachment: ReadAttachment;
  readonly profile: Profile;
  readonly format: ExportFormat;
  /** Who publishes it; written in public reports. */
  readonly deskName?: string;
  /** Where it will be published. */
  readonly pageUrl?: string | undefined;
  readonly now: Date;
  readonly fileSystem: FileSystem;
  readonly printer: PdfPrinter;
  /** Of a protected project. */
  readonly cipher?: ProjectCipher | undefined;
  readonly signal?: AbortSignal;
  /** Told 0 to 1. */
  readonly report?: (fraction: number) => void;
}

/** What is added to a bundle's extension where it is an age file. */
const SEALED_EXTENSION = '.age';

/** A report as the bytes of one file, with its extension. Rejects only where a part of Galley itself is missing. */
export async function exportReport(request: ReportRequest): Promise<Result<ReportFile, AppError>> {
  const { snapshot, profile, format, deskName, pageUrl, now, fileSystem, printer, cipher } =
    request;
  const { project, hash } = snapshot;
  const context = {
    now: now.toISOString(),
    nonce: randomBytes(16).toString('hex'),
    projectSha256: hash,
    articleSha256: sha256(canonicalText(project.article.blocks).text),
    ...(deskName ? { deskName } : {}),
    ...(pageUrl ? { pageUrl } : {}),
  };
  const { extension, write } = WRITERS[format];
  const written = await write({
    model: makeReport(project, profile, context),
    project,
    profile,
    context,
    projectBytes: snapshot.bytes,
    readAttachment: request.readAttachment,
    isProtected: cipher !== undefined,
    fileSystem,
    printer,
    signal: request.signal ?? new AbortController().signal,
    report: (fraction) => request.report?.(fraction),
  });
  if (!written.ok) return written;
  const { bytes, notes } = written.value;
  if (cipher === undefined) return ok({ bytes, notes, extension });
  if (format !== 'bundle') return ok({ bytes, notes: [...notes, IN_CLEAR], extension });
  return ok({
    bytes: cipher.seal(bytes),
    notes: [...notes, SEALED],
    extension: `${extension}${SEALED_EXTENSION}`,
  });
}

const IN_CLEAR =
  'The project is protected with a passphrase, this file is not: whoever has it can read it.';
const SEALED =
  'The bundle is sealed with the passphrase of the project. Any age tool opens it: “age -d -o bundle.zip” and its name.';
