import { counted } from '../../../shared/counted';
import type { AppError } from '../../../shared/ipc/appError';
import { exportDetail } from '../../../shared/ipc/exportDetail';
import { isFormatFor } from '../../../shared/ipc/exportFormat';
import type { Settings } from '../../../shared/ipc/settings';
import { type DeskFile, readDeskFile } from '../../../shared/report/desk/deskFile';
import { paperIn } from '../../../shared/report/desk/paper';
import type { Profile } from '../../../shared/report/profiles';
import { webAddress } from '../../../shared/report/words/safeAddress';
import { visibleText } from '../../../shared/report/words/visibleText';
import { err, ok, type Result } from '../../../shared/result';
import { readAttachment } from '../../attachments/attachmentFiles';
import { exportReport } from '../../export/exportReport';
import { createChromiumPrinter } from '../../export/pdf/chromiumPrinter';
import { attempt } from '../../files/attempt';
import { nodeFileSystem } from '../../files/fileSystem';
import { defaultDataFolder } from '../../files/folders';
import { writeExport } from '../../files/writeExport';
import { createSettingsStore } from '../../settings';
import { systemCountry } from '../systemCountry';
import { createCommand, fail, failToWrite, pathFrom, printJson, wrongUsage } from './command';
import { logExport } from './logExport';
import { openProject } from './openProject';
import { beside, readNamed, STANDARD, writeStandard } from './standardStream';
import { complain } from './terminal/complain';
import { wrap } from './terminal/layout';
import type { Terminal } from './terminal/terminal';

export const exportCommand = createCommand('export', async ({ values, positionals }, terminal) => {
  const [file] = positionals;
  const { to: format, profile, output } = values;
  if (!isFormatFor(format, profile)) {
    return wrongUsage(
      terminal,
      'export',
      '--to bundle is for the legal desk alone: it contains the project. Add --profile legal.',
    );
  }
  if (values.url !== undefined && webAddress(values.url) === undefined) {
    return wrongUsage(
      terminal,
      'export',
      '--url takes the http or https address at which the report will be published.',
    );
  }
  const from = file === STANDARD ? undefined : pathFrom(terminal, file);
  const to = output === STANDARD ? undefined : pathFrom(terminal, output);
  if (from !== undefined && from === to) {
    return wrongUsage(terminal, 'export', 'The project would be overwritten.');
  }
  const deskFile = values['desk-file'];
  if (deskFile !== undefined && deskFile !== STANDARD && to === pathFrom(terminal, deskFile)) {
    return wrongUsage(terminal, 'export', 'The file of the desk would be overwritten.');
  }

  const opened = await openProject(terminal, file, values);
  if (!opened.ok) return fail(terminal, opened.error, file);
  const { snapshot, files } = opened.value;
  const fileSystem = nodeFileSystem;
  const settings = await createSettingsStore({
    dataFolder: defaultDataFolder(),
    fileSystem,
  }).get();
  if (!settings.ok) return fail(terminal, settings.error, 'settings');
  const desk = await deskFor(terminal, deskFile, settings.value);
  if (!desk.ok) return fail(terminal, desk.error, deskFile ?? 'settings');
  const { name, look } = desk.value;
  const paper = values.paper ?? look.paper ?? paperIn(systemCountry(process));
  terminal.progress(format === 'pdf' ? 'Printing the report' : 'Writing the report');
  const made = await attempt('read', () =>
    exportReport({
      snapshot,
      profile,
      format,
      deskName: values.desk ?? name,
      look: { ...look, paper },
      pageUrl: values.url,
      allowStale: values['allow-stale'],
      files,
      now: new Date(),
      readAttachment: async (sha256) =>
        from === undefined ? err(NOT_PIPED) : readAttachment(files, sha256),
      printer: createChromiumPrinter(),
    }),
  );
  const report = made.ok ? made.value : made;
  if (!report.ok) return fail(terminal, report.error, file);
  const { bytes, notes, heldBack } = report.value;
  const written =
    to === undefined
      ? await writeStandard(terminal, bytes, values.force)
      : await writeExport(fileSystem, to, bytes, { replace: values.force === true });
  if (!written.ok) return failToWrite(terminal, written.error, output);
  const logged =
    from === undefined
      ? err('It came from standard input.')
      : await logExport(opened.value, {
          detail: exportDetail({ format, profile, allowStale: values['allow-stale'] }),
          who: settings.value.checkerName,
        });
  if (!logged.ok) {
    const sentence = `The report was written, but not noted in the project’s log. ${logged.error}`;
    const name = from === undefined ? 'standard input' : file;
    complain(terminal, 'yellow', `${name}:`, sentence);
  }
  for (const note of heldBack) complain(terminal, 'yellow', 'Warning:', note);
  const told = beside(terminal, output);
  if (values.json) {
    printJson(told, {
      output,
      profile,
      format,
      bytes: bytes.length,
      logged: logged.ok,
      notes,
      heldBack,
    });
  } else {
    // A pipe is silent but for what its reader must know.
    const where =
      to === undefined
        ? ''
        : `${visibleText(output)}: report for ${READERS[profile]}, ${counted(bytes.length, 'byte')}\n`;
    const lines = notes.flatMap((note) => wrap(note, told.width - 2));
    told.print(`${where}${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  return 0;
});

/** The desk of a file that was named, else that of the settings. */
async function deskFor(
  terminal: Terminal,
  file: string | undefined,
  { deskName, deskLook }: Settings,
): Promise<Result<DeskFile, AppError>> {
  if (file === undefined) return ok({ name: deskName, look: deskLook });
  const bytes = await readNamed(terminal, file);
  if (!bytes.ok) return bytes;
  const read = readDeskFile(Buffer.from(bytes.value).toString('utf8'));
  if (read.ok) return read;
  return err({ code: 'importFailed', message: `${read.error} Nothing was written.` });
}

const NOT_PIPED: AppError = {
  code: 'notFound',
  message: 'The project came from standard input, without what is attached to it.',
};

const READERS: Readonly<Record<Profile, string>> = {
  author: 'the author',
  editor: 'the editor',
  legal: 'legal review',
  public: 'the public',
};
