import { randomBytes } from 'node:crypto';
import { canonicalText } from '../../shared/article/canonicalText';
import type { AppError } from '../../shared/ipc/appError';
import { type ExportFormat, isForPublic } from '../../shared/ipc/exportFormat';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { makeDesk } from '../../shared/report/desk/desk';
import type { DeskLook } from '../../shared/report/desk/deskLook';
import { publicVerdictNotes } from '../../shared/report/desk/heldBack';
import { makeReport } from '../../shared/report/model/reportModel';
import type { Profile } from '../../shared/report/profiles';
import type { ReportLook } from '../../shared/report/report';
import { ok, type Result } from '../../shared/result';
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
  readonly look?: DeskLook | undefined;
  /** Where it will be published. */
  readonly pageUrl?: string | undefined;
  /** Whether verdicts on words that nobody checked may go to the public all the same. */
  readonly allowStale?: boolean | undefined;
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
  const { project, projectHash, projectBytes, profile, format, deskName, look, pageUrl } = order;
  const allowStale = order.allowStale === true;
  const desk = makeDesk(project, profile, {
    now: order.now.toISOString(),
    nonce: randomBytes(16).toString('hex'),
    projectSha256: projectHash,
    articleSha256: sha256(canonicalText(project.article.blocks).text),
    ...(deskName ? { deskName } : {}),
    ...(look ? { look } : {}),
    ...(pageUrl ? { pageUrl } : {}),
    allowStale,
  });
  const exported = {
    desk,
    model: makeReport(desk),
    isProtected: order.isProtected,
    fileSystem: nodeFileSystem,
    ...means,
  };
  const written =
    format === 'bundle'
      ? await toBundle(exported, { project, projectBytes, readAttachment })
      : withoutNotice(await EXPORT_FORMATS[format].write(exported), format, exported.model.look);
  if (!written.ok || !isForPublic(format, profile)) return written;
  const heldBack = publicVerdictNotes(desk.marked, desk.scale, { allowStale });
  return ok({ ...written.value, heldBack });
}

/** Says of data that the desk's notice is not on it: nobody is to rely on words that are not there. */
function withoutNotice(
  written: Result<Written, AppError>,
  format: Exclude<ExportFormat, 'bundle'>,
  { notice }: ReportLook,
): Result<Written, AppError> {
  if (!written.ok || !notice || !EXPORT_FORMATS[format].isData) return written;
  const note = `A file of this kind has no place for “${notice}”: say it where you hand it over.`;
  return ok({ ...written.value, notes: [...written.value.notes, note] });
}
