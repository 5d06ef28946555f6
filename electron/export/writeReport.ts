import { randomBytes } from 'node:crypto';
import { canonicalText } from '../../shared/article/canonicalText';
import type { AppError } from '../../shared/ipc/appError';
import type { ExportFormat } from '../../shared/ipc/exportFormat';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { makeDesk } from '../../shared/report/desk/desk';
import { makeReport } from '../../shared/report/model/reportModel';
import type { Profile } from '../../shared/report/profiles';
import type { Result } from '../../shared/result';
import { nodeFileSystem } from '../files/fileSystem';
import { sha256 } from '../files/sha256';
import { toBundle } from './bundle/toBundle';
import type { BundleParts, Exported, Written } from './exported';
import { EXPORT_FORMATS } from './formats';

/** What is to be written: plain data, which another thread can be given. */
export interface ReportOrder {
  readonly project: ProjectFile;
  /** SHA-256 of `projectBytes`, lower-case hexadecimal. */
  readonly projectHash: string;
  readonly projectBytes: Uint8Array;
  readonly profile: Profile;
  readonly format: ExportFormat;
  /** Who publishes it; written in public reports. */
  readonly deskName?: string | undefined;
  /** Where it will be published. */
  readonly pageUrl?: string | undefined;
  readonly now: Date;
  /** True of a project whose files open with a passphrase alone. */
  readonly isProtected: boolean;
}

/** What belongs to the thread that asks. */
export type WritingMeans = Pick<Exported, 'printer' | 'signal' | 'onProgress'> &
  Pick<BundleParts, 'readAttachment'>;

/** Writes a report on this thread. Rejects only where a part of Galley itself is missing. */
export async function writeReport(
  order: ReportOrder,
  { readAttachment, ...means }: WritingMeans,
): Promise<Result<Written, AppError>> {
  const { project, projectHash, projectBytes, profile, format, deskName, pageUrl } = order;
  const desk = makeDesk(project, profile, {
    now: order.now.toISOString(),
    nonce: randomBytes(16).toString('hex'),
    projectSha256: projectHash,
    articleSha256: sha256(canonicalText(project.article.blocks).text),
    ...(deskName ? { deskName } : {}),
    ...(pageUrl ? { pageUrl } : {}),
  });
  const exported = {
    desk,
    model: makeReport(desk),
    isProtected: order.isProtected,
    fileSystem: nodeFileSystem,
    ...means,
  };
  return format === 'bundle'
    ? toBundle(exported, { project, projectBytes, readAttachment })
    : EXPORT_FORMATS[format].write(exported);
}
