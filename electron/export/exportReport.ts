import { randomBytes } from 'node:crypto';
import { canonicalText } from '../../shared/article/canonicalText';
import { assertNever } from '../../shared/assertNever';
import type { ExportFormat } from '../../shared/ipc/contract';
import type { Profile } from '../../shared/report/profiles';
import { makeReport } from '../../shared/report/reportModel';
import { toCsv } from '../../shared/report/toCsv';
import { toHtml } from '../../shared/report/toHtml';
import { toMarkdown } from '../../shared/report/toMarkdown';
import type { FileSystem } from '../storage/fileSystem';
import { type ProjectSnapshot, sha256 } from '../storage/projectSnapshot';
import { reportFonts } from '../storage/reportFonts';

export interface ReportRequest {
  readonly snapshot: Pick<ProjectSnapshot, 'project' | 'hash'>;
  readonly profile: Profile;
  readonly format: ExportFormat;
  /** Who publishes it; written in public reports. */
  readonly deskName?: string;
  readonly now: Date;
  readonly fileSystem: FileSystem;
}

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** The text of a report. Rejects only where a part of Galley itself is missing. */
export async function exportReport(request: ReportRequest): Promise<string> {
  const { snapshot, profile, format, deskName, now, fileSystem } = request;
  const { project, hash } = snapshot;
  const model = makeReport(project, profile, {
    now: now.toISOString(),
    nonce: randomBytes(16).toString('hex'),
    projectSha256: hash,
    articleSha256: sha256(canonicalText(project.article.blocks).text),
    ...(deskName ? { deskName } : {}),
  });
  switch (format) {
    case 'html':
      // Written out as JSON, the model has every letter of the report in it.
      return toHtml(model, { fonts: await reportFonts(fileSystem, JSON.stringify(model)) });
    case 'md':
      return toMarkdown(model);
    case 'csv':
      return toCsv(model);
    default:
      return assertNever(format);
  }
}
