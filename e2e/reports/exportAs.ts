import { exportReport } from '../../electron/export/exportReport';
import type { PdfPrinter } from '../../electron/export/pdf/pdfPrinter';
import { nodeFileSystem } from '../../electron/files/fileSystem';
import { filesSealedBy } from '../../electron/files/sealing/sealedFiles';
import { sha256 } from '../../electron/files/sha256';
import type { ExportFormat } from '../../shared/ipc/exportFormat';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { Profile } from '../../shared/report/profiles';
import { ok } from '../../shared/result';
import { projectText } from '../enrichedSample';

/** Keeps the page: what is printed is what stands in it. The end-to-end tests print it. */
const unprinted: PdfPrinter = { print: async (html) => ok(Buffer.from(html, 'utf8')) };

/** A report as it leaves, of a project that lies on no disk; a PDF is the page it is printed from. */
export function exportAs(project: ProjectFile, profile: Profile, format: ExportFormat) {
  const text = projectText(project);
  return exportReport({
    files: filesSealedBy(undefined, { fs: nodeFileSystem, path: '' }),
    snapshot: { project, hash: sha256(text), bytes: Buffer.from(text, 'utf8') },
    readAttachment: async (sum) => ok(Buffer.from(`the file with the sum ${sum}`)),
    profile,
    format,
    deskName: 'The Desk',
    pageUrl: 'https://desk.example/checks/1',
    now: new Date('2026-11-22T12:00:00.000Z'),
    printer: unprinted,
  });
}
