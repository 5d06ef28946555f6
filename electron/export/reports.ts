import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { ExportFormat, Output } from '../../shared/ipc/contract';
import type { Profile } from '../../shared/report/profiles';
import { err, ok, type Result } from '../../shared/result';
import type { Dialogs } from '../dialogs';
import { attempt } from '../storage/attempt';
import { safeFileName } from '../storage/fileName';
import type { FileSystem } from '../storage/fileSystem';
import type { ProjectStore } from '../storage/projectStore';
import type { SettingsStore } from '../storage/settings';
import { writeExport } from '../storage/writeExport';
import type { Downloads } from './downloads';
import { exportReport, MEDIA_TYPES } from './exportReport';
import type { Previews } from './previews';

type Answer<T> = Promise<Result<T, AppError>>;

/** Reports of projects as they were last saved. */
export interface Reports {
  preview(handle: string, profile: Profile): Answer<Output<'report.preview'>>;
  /** Written where the person says; without dialogs, offered as a download. */
  export(handle: string, profile: Profile, format: ExportFormat): Answer<Output<'report.export'>>;
  /** Takes the handle of an exported file. */
  reveal(handle: string): Answer<Output<'report.reveal'>>;
}

interface ReportsOptions {
  readonly projects: ProjectStore;
  readonly settings: SettingsStore;
  readonly dialogs: Dialogs | undefined;
  readonly previews: Previews;
  readonly downloads: Downloads;
  readonly fileSystem: FileSystem;
  readonly now: () => Date;
}

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  html: 'HTML report',
  md: 'Markdown',
  csv: 'Table of claims (CSV)',
};

export function createReports(options: ReportsOptions): Reports {
  const { projects, settings, dialogs, previews, downloads, fileSystem, now } = options;
  /** Where exported files went, by handle; the window never learns the paths. */
  const exported = new Map<string, string>();

  const make = async (
    handle: string,
    profile: Profile,
    format: ExportFormat,
  ): Answer<{ readonly text: string; readonly title: string }> => {
    const snapshot = await projects.read(handle);
    if (!snapshot.ok) return snapshot;
    const known = await settings.get();
    if (!known.ok) return known;
    const { deskName } = known.value;
    return attempt('read', async () => ({
      text: await exportReport({
        snapshot: snapshot.value,
        profile,
        format,
        deskName,
        now: now(),
        fileSystem,
      }),
      title: snapshot.value.project.article.title,
    }));
  };

  return {
    async preview(handle, profile) {
      const report = await make(handle, profile, 'html');
      if (!report.ok) return report;
      return ok({ url: `/preview/${previews.put(report.value.text)}` });
    },
    async export(handle, profile, format) {
      const report = await make(handle, profile, format);
      if (!report.ok) return report;
      // The title, not the project's file name: that may say what a reader must not know.
      const name = `${safeFileName(report.value.title)} – ${profile} report.${format}`;
      const bytes = Buffer.from(report.value.text, 'utf8');
      if (dialogs === undefined) {
        const id = downloads.put({ name, mediaType: MEDIA_TYPES[format], bytes });
        return ok({ kind: 'download', name, url: `/download/${id}` });
      }
      const filters = [{ name: FORMAT_NAMES[format], extensions: [format] }];
      const path = await dialogs.chooseSaveTarget(name, filters);
      if (path === undefined) return err({ code: 'cancelled', message: 'Nothing was written.' });
      const written = await writeExport(fileSystem, path, bytes);
      if (!written.ok) return written;
      const target = randomBytes(12).toString('hex');
      exported.set(target, path);
      return ok({ kind: 'saved', name: basename(path), handle: target });
    },
    async reveal(handle) {
      const path = exported.get(handle);
      if (path === undefined || dialogs === undefined) {
        return err({ code: 'unavailable', message: 'Look for the file where you saved it.' });
      }
      dialogs.reveal(path);
      return ok({});
    },
  };
}
