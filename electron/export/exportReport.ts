import { randomBytes } from 'node:crypto';
import { canonicalText } from '../../shared/article/canonicalText';
import type { AppError } from '../../shared/ipc/appError';
import type { ExportFormat } from '../../shared/ipc/contract';
import type { Profile } from '../../shared/report/profiles';
import { makeReport } from '../../shared/report/reportModel';
import type { Result } from '../../shared/result';
import type { PdfPrinter } from '../print/pdfPrinter';
import type { FileSystem } from '../storage/fileSystem';
import { type ProjectSnapshot, sha256 } from '../storage/projectSnapshot';
import type { ReadAttachment, Written } from './writer';
import { WRITERS } from './writers';

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
  readonly signal?: AbortSignal;
  /** Told 0 to 1. */
  readonly report?: (fraction: number) => void;
}

/** A report as the bytes of one file. Rejects only where a part of Galley itself is missing. */
export async function exportReport(request: ReportRequest): Promise<Result<Written, AppError>> {
  const { snapshot, profile, format, deskName, pageUrl, now, fileSystem, printer } = request;
  const { project, hash } = snapshot;
  const context = {
    now: now.toISOString(),
    nonce: randomBytes(16).toString('hex'),
    projectSha256: hash,
    articleSha256: sha256(canonicalText(project.article.blocks).text),
    ...(deskName ? { deskName } : {}),
    ...(pageUrl ? { pageUrl } : {}),
  };
  return WRITERS[format].write({
    model: makeReport(project, profile, context),
    project,
    profile,
    context,
    projectBytes: snapshot.bytes,
    readAttachment: request.readAttachment,
    fileSystem,
    printer,
    signal: request.signal ?? new AbortController().signal,
    report: (fraction) => request.report?.(fraction),
  });
}
