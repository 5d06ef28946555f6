import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { AppError } from '../../shared/ipc/appError';
import type { Input, Output } from '../../shared/ipc/contract';
import type { Paper } from '../../shared/report/desk/paper';
import { textPage } from '../../shared/report/html/textPage';
import { err, ok, type Result } from '../../shared/result';
import type { Attachments } from '../attachments/attachments';
import { deliver, NOTHING_WRITTEN } from '../delivery/deliver';
import type { Dialogs } from '../delivery/dialogs';
import type { Downloads } from '../delivery/downloads';
import { attempt } from '../files/attempt';
import { safeFileName } from '../files/fileName';
import type { FileSystem } from '../files/fileSystem';
import type { FilesOf } from '../library/filesOf';
import type { ProjectStore } from '../project/projectStore';
import type { SettingsStore } from '../settings';
import type { Job } from '../workers/jobs';
import { exportReport, type ReportFile } from './exportReport';
import { EXPORT_FORMATS } from './formats';
import type { PdfPrinter } from './pdf/pdfPrinter';
import type { Previews } from './previews';
import { writeInWorker } from './writeInWorker';

type Answer<T> = Promise<Result<T, AppError>>;

type ExportRequest = Omit<Input<'report.export'>, 'job'>;

/** Reports of projects as they were last saved. */
export interface Reports {
  /** Shows what leaves: the file where it is text, else the report as a web page. */
  preview(request: ExportRequest): Answer<Output<'report.preview'>>;
  /** Written where the person says; without dialogs, offered as a download. */
  export(request: ExportRequest, job: Job): Answer<Output<'report.export'>>;
  /** Takes the handle of an exported file. */
  reveal(handle: string): Answer<Output<'report.reveal'>>;
}

interface ReportsOptions {
  readonly projects: ProjectStore;
  readonly filesOf: FilesOf;
  readonly settings: SettingsStore;
  readonly dialogs: Dialogs | undefined;
  readonly previews: Previews;
  readonly attachments: Pick<Attachments, 'read'>;
  readonly downloads: Downloads;
  readonly fileSystem: FileSystem;
  readonly printer: PdfPrinter;
  /** What is printed on where the desk has not said. */
  readonly paper: Paper;
  readonly now: () => Date;
}

export function createReports(options: ReportsOptions): Reports {
  const { projects, filesOf, settings, dialogs, previews, attachments, downloads, fileSystem } =
    options;
  const { printer, paper, now } = options;
  /** Where exported files went, by handle; the window never learns the paths. */
  const exported = new Map<string, string>();

  const make = async (
    { handle, profile, format, pageUrl, allowStale }: ExportRequest,
    job?: Job,
  ): Answer<ReportFile & { readonly title: string }> => {
    const snapshot = await projects.read(handle);
    if (!snapshot.ok) return snapshot;
    const files = await filesOf(handle);
    if (!files.ok) return files;
    const known = await settings.get();
    if (!known.ok) return known;
    const { deskName, deskLook } = known.value;
    const made = await attempt('read', () =>
      exportReport({
        snapshot: snapshot.value,
        profile,
        format,
        deskName,
        look: { ...deskLook, paper: deskLook.paper ?? paper },
        pageUrl,
        allowStale,
        now: now(),
        files: files.value,
        readAttachment: (sha256) => attachments.read(handle, sha256),
        printer,
        write: writeInWorker,
        ...job,
      }),
    );
    const written = made.ok ? made.value : made;
    if (!written.ok) return written;
    return ok({ ...written.value, title: snapshot.value.project.article.title });
  };

  return {
    async preview(request) {
      const { name, mediaType } = EXPORT_FORMATS[request.format];
      // Everything that is text says so, and can be shown as it will leave.
      const isShown = mediaType.endsWith('charset=utf-8');
      const format = isShown ? request.format : 'html';
      const report = await make({ ...request, format });
      if (!report.ok) return report;
      const text = Buffer.from(report.value.bytes).toString('utf8');
      return ok({
        url: `/preview/${previews.put(format === 'html' ? text : textPage(text, name))}`,
        shows: isShown ? 'file' : 'report',
        notes: isShown ? [...report.value.notes] : [],
        heldBack: [...report.value.heldBack],
      });
    },
    async export(request, job) {
      const { profile, format } = request;
      const report = await make(request, job);
      if (job.signal.aborted) return err(NOTHING_WRITTEN);
      if (!report.ok) return report;
      const { bytes, notes, title, extension } = report.value;
      const heldBack = [...report.value.heldBack];
      const { mediaType, name: kind, called = 'report' } = EXPORT_FORMATS[format];
      // The title, not the project's file name: that may say what a reader must not know.
      const name = `${safeFileName(title)} – ${profile} ${called}.${extension}`;
      const went = await deliver(
        { name, mediaType, bytes, kind, extension },
        { dialogs, downloads, fileSystem },
      );
      if (!went.ok) return went;
      if (went.value.kind === 'download')
        return ok({ went: went.value, notes: [...notes], heldBack });
      const target = randomBytes(12).toString('hex');
      exported.set(target, went.value.path);
      return ok({
        went: { kind: 'saved', name: basename(went.value.path), handle: target },
        notes: [...notes],
        heldBack,
      });
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
