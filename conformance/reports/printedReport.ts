import { writeFile } from 'node:fs/promises';
import { createChromiumPrinter } from '../../electron/export/pdf/chromiumPrinter';
import { toPdf } from '../../electron/export/pdf/toPdf';
import { nodeFileSystem } from '../../electron/files/fileSystem';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { makeDesk } from '../../shared/report/desk/desk';
import type { Paper } from '../../shared/report/desk/paper';
import { makeReport } from '../../shared/report/model/reportModel';
import type { Profile } from '../../shared/report/profiles';

interface Printed {
  readonly project: ProjectFile;
  readonly profile: Profile;
  readonly paper: Paper;
}

/** A report as it is handed over, printed to a file. */
export async function printReport(path: string, { project, profile, paper }: Printed) {
  const desk = makeDesk(project, profile, {
    now: '2026-03-18T12:00:00.000Z',
    nonce: 'conformance',
    deskName: 'The Desk',
    pageUrl: 'https://desk.example/checks/1',
    look: { paper, privileged: true, footer: 'The Desk, 1 Quay Street, Tarn' },
    articleSha256: 'a'.repeat(64),
    projectSha256: 'b'.repeat(64),
  });
  const printed = await toPdf({
    desk,
    model: makeReport(desk),
    isProtected: false,
    fileSystem: nodeFileSystem,
    printer: createChromiumPrinter(),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!printed.ok) throw new Error(printed.error.message);
  await writeFile(path, printed.value.bytes);
}
