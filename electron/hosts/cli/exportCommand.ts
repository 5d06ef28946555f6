import {
  type ExportFormat,
  exportFormatSchema,
  isFormatFor,
} from '../../../shared/ipc/exportFormat';
import { PROFILES, type Profile } from '../../../shared/report/desk/profiles';
import { webAddress } from '../../../shared/report/words/safeAddress';
import { visibleText } from '../../../shared/report/words/visibleText';
import { readAttachment } from '../../attachments/attachmentFiles';
import { exportReport } from '../../export/exportReport';
import { createChromiumPrinter } from '../../export/pdf/chromiumPrinter';
import { attempt } from '../../files/attempt';
import { nodeFileSystem } from '../../files/fileSystem';
import { defaultDataFolder } from '../../files/folders';
import { writeExport } from '../../files/writeExport';
import { createSettingsStore } from '../../settings';
import { type Command, fail, pathFrom, printJson, readArguments, wrongUsage } from './command';
import { count } from './layout';
import { logExport } from './logExport';
import { openProject, PASSPHRASE_OPTION } from './openProject';
import { USAGES } from './usages';

const FORMATS = exportFormatSchema.options;
const OPTIONS = {
  to: { type: 'string' },
  output: { type: 'string', short: 'o' },
  profile: { type: 'string', default: 'editor' },
  url: { type: 'string' },
  desk: { type: 'string' },
  json: { type: 'boolean' },
  ...PASSPHRASE_OPTION,
} as const;

export const exportCommand: Command = {
  ...USAGES.export,
  async run(argv, terminal) {
    const parsed = readArguments(argv, OPTIONS);
    if (!parsed.ok) return wrongUsage(terminal, exportCommand, parsed.error);
    const { values, positionals } = parsed.value;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      return wrongUsage(terminal, exportCommand, 'Name one project.');
    }
    const format = FORMATS.find((each): each is ExportFormat => each === values.to);
    if (format === undefined) {
      return wrongUsage(terminal, exportCommand, `--to takes ${FORMATS.join(', ')}.`);
    }
    const profile = PROFILES.find((each): each is Profile => each === values.profile);
    if (profile === undefined) {
      return wrongUsage(terminal, exportCommand, `--profile takes ${PROFILES.join(', ')}.`);
    }
    if (!isFormatFor(format, profile)) {
      return wrongUsage(
        terminal,
        exportCommand,
        '--to bundle is for the legal desk alone: it contains the project. Add --profile legal.',
      );
    }
    if (values.url !== undefined && webAddress(values.url) === undefined) {
      return wrongUsage(
        terminal,
        exportCommand,
        '--url takes the http or https address at which the report will be published.',
      );
    }
    if (!values.output) return wrongUsage(terminal, exportCommand, 'Say where to write, with -o.');
    const from = pathFrom(terminal, file);
    const to = pathFrom(terminal, values.output);
    if (from === to) {
      return wrongUsage(terminal, exportCommand, 'The project would be overwritten.');
    }

    const opened = await openProject(terminal, file, values);
    if (!opened.ok) return fail(terminal, opened.error, file);
    const { snapshot, cipher } = opened.value;
    const fileSystem = nodeFileSystem;
    const settings = await createSettingsStore({
      dataFolder: defaultDataFolder(),
      fileSystem,
    }).get();
    if (!settings.ok) return fail(terminal, settings.error, 'settings');
    const made = await attempt('read', () =>
      exportReport({
        snapshot,
        profile,
        format,
        deskName: values.desk ?? settings.value.deskName,
        pageUrl: values.url,
        cipher,
        now: new Date(),
        readAttachment: (sha256) =>
          attempt('read', () => readAttachment(fileSystem, from, sha256, cipher)),
        printer: createChromiumPrinter(),
      }),
    );
    const report = made.ok ? made.value : made;
    if (!report.ok) return fail(terminal, report.error, file);
    const { bytes, notes } = report.value;
    const written = await writeExport(fileSystem, to, bytes);
    if (!written.ok) return fail(terminal, written.error, values.output);
    const logged = await logExport(from, opened.value, {
      detail: `${format}, ${profile}`,
      who: settings.value.checkerName,
    });
    if (!logged.ok) {
      const sentence = `The report was written, but not noted in the project’s log. ${logged.error}`;
      terminal.complain(`${visibleText(file)}: ${sentence}\n`);
    }
    if (values.json) {
      printJson(terminal, {
        output: values.output,
        profile,
        format,
        bytes: bytes.length,
        logged: logged.ok,
        notes,
      });
    } else {
      terminal.print(
        `${values.output}: report for ${READERS[profile]}, ${count(bytes.length, 'byte')}\n${notes.map((note) => `  ${note}\n`).join('')}`,
      );
    }
    return 0;
  },
};

const READERS: Readonly<Record<Profile, string>> = {
  author: 'the author',
  editor: 'the editor',
  legal: 'legal review',
  public: 'the public',
};
