import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { AppError } from '../../../shared/ipc/appError';
import type { AttachedFile } from '../../../shared/report/report';
import { err, ok, type Result } from '../../../shared/result';
import type { Source } from '../../../shared/source/source';
import type { BundleParts, Exported, Written } from '../exported';
import { EXPORT_FORMATS } from '../formats';
import { toPdf } from '../pdf/toPdf';
import { type BundledFile, bundledFiles, type FileGroup } from './bundledFiles';
import { bundleIndex } from './bundleIndex';

/** All of it is held in memory at once, bytes. */
const MOST_BYTES = 512 * 1024 * 1024;
const MANIFEST = 'SHA256SUMS';
/** How much of the work is done when the files are read, and when the reports are written. */
const FILES_DONE = 0.5;
const REPORTS_DONE = 0.6;

/** The reports in the bundle, by their names in it. */
const REPORTS = { 'report.html': EXPORT_FORMATS.html, 'report.md': EXPORT_FORMATS.md };

/**
 * Everything that the legal desk needs in one archive: the report, also to print, the text that it quotes the hash of,
 * the project as it was saved, the attached files as numbered exhibits, their SHA-256 sums for `sha256sum -c`, and an
 * index. Where there are secret sources, the project and their files stay out (domain.md: of these the legal desk gets a
 * pseudonym).
 */
export async function toBundle(
  exported: Exported,
  { project, projectBytes, readAttachment }: BundleParts,
): Promise<Result<Written, AppError>> {
  const { desk, onProgress, signal } = exported;
  if (desk.profile !== 'legal') return err(LEGAL_ONLY);
  const { now } = desk.context;
  const files = new Map<string, Uint8Array>();
  const notes: string[] = [];
  const hasSecrets = project.sources.some(({ confidentiality }) => confidentiality === 'secret');
  if (hasSecrets) notes.push(WITHOUT_PROJECT);
  else files.set('project.galley', projectBytes);
  files.set('article.txt', Buffer.from(desk.canonical.text, 'utf8'));

  const groups = bundledFiles(project, { isWhole: !hasSecrets });
  const lost = await readFiles(groups, { readAttachment, onProgress, signal }, files);
  if (signal.aborted) return err(CANCELLED);
  if (sizeOf(files) > MOST_BYTES) return err(TOO_LARGE);
  if (lost.size > 0) notes.push(lostWords(lost.size));

  const filed = { sources: project.sources, groups };
  for (const [path, { write }] of Object.entries(REPORTS)) {
    const written = await write(withExhibits(exported, filed, (file) => linkOf(file, lost)));
    if (!written.ok) return written;
    files.set(path, written.value.bytes);
    notes.push(...written.value.notes);
  }
  onProgress(REPORTS_DONE);
  // Printed, a path would lead to where it was printed.
  const printed = await toPdf({
    ...withExhibits(exported, filed, numberOf),
    onProgress: () => undefined,
  });
  if (signal.aborted) return err(CANCELLED);
  if (printed.ok) files.set('report.pdf', printed.value.bytes);
  else notes.push(`The report is not in the bundle as a PDF. ${printed.error.message}`);

  const parts = [...files.keys(), MANIFEST].flatMap((path) => {
    const what = PARTS[path];
    return what === undefined ? [] : [{ path, what }];
  });
  const { title } = exported.model;
  const index = bundleIndex({ title, now, parts, groups, lost, notes });
  files.set('INDEX.txt', Buffer.from(index, 'utf8'));
  files.set(MANIFEST, Buffer.from(manifest(files), 'utf8'));
  const bytes = zipSync(archive(files), { mtime: zipTime(now) });
  onProgress(1);
  return ok({ bytes, notes });
}

type Exhibit = NonNullable<AttachedFile['exhibit']>;

/**
 * What is exported, with the number of each file that is an exhibit. The report names no file by its hash: those of a
 * source are told by their order.
 */
function withExhibits(
  exported: Exported,
  {
    sources,
    groups,
  }: { readonly sources: readonly Source[]; readonly groups: readonly FileGroup[] },
  exhibitOf: (file: BundledFile) => Exhibit,
): Exported {
  const { model, desk } = exported;
  const files = new Map(
    groups.flatMap((group) => group.files.map((file) => [file.attachment.sha256, file] as const)),
  );
  const attached = new Map(
    sources.map(({ id, attachments }) => [desk.register.look(id)?.number, attachments] as const),
  );
  const numbered = model.sources.map((source) => ({
    ...source,
    attachments: source.attachments.map(({ name }, at): AttachedFile => {
      const file = files.get(attached.get(source.number)?.[at]?.sha256 ?? '');
      return file ? { name, exhibit: exhibitOf(file) } : { name };
    }),
  }));
  return { ...exported, model: { ...model, sources: numbered } };
}

function numberOf({ number }: BundledFile): Exhibit {
  return { number };
}

/** Nothing leads to a file that is not there. */
function linkOf({ number, path, attachment }: BundledFile, lost: ReadonlyMap<string, string>) {
  return lost.has(attachment.sha256) ? { number } : { number, path };
}

/** Adds the attached files that can be read. Returns why the others cannot, by their SHA-256. */
async function readFiles(
  groups: readonly FileGroup[],
  {
    readAttachment,
    onProgress,
    signal,
  }: Pick<Exported, 'onProgress' | 'signal'> & Pick<BundleParts, 'readAttachment'>,
  files: Map<string, Uint8Array>,
): Promise<Map<string, string>> {
  const wanted = new Map(
    groups.flatMap((group) => group.files).map((file) => [file.attachment.sha256, file.path]),
  );
  const lost = new Map<string, string>();
  let done = 0;
  for (const [sha256, path] of wanted) {
    // Past the limit there will be no bundle: no more of it is read.
    if (signal.aborted || sizeOf(files) > MOST_BYTES) break;
    const read = await readAttachment(sha256);
    if (read.ok) files.set(path, read.value);
    else lost.set(sha256, whyLost(read.error));
    done += 1;
    onProgress((done / wanted.size) * FILES_DONE);
  }
  return lost;
}

function whyLost({ code }: AppError): string {
  switch (code) {
    case 'notFound':
      return 'it is missing beside the project';
    case 'damaged':
      return 'what lies beside the project is not what was attached';
    default:
      return 'it could not be read';
  }
}

/** Texts are packed; attached files, which mostly are packed already, are stored as they are. */
function archive(files: ReadonlyMap<string, Uint8Array>): Zippable {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([path, bytes]) => [path, [bytes, { level: path.includes('/') ? 0 : 6 }]]),
  );
}

/** Lines that `sha256sum -c` reads; paths are plain ASCII without line breaks or backslashes. */
function manifest(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
}

/** An archive says local time without a zone: the same in every zone, it is the time in UTC. */
function zipTime(now: string): Date {
  const at = new Date(now);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}

function sizeOf(files: ReadonlyMap<string, Uint8Array>): number {
  let size = 0;
  for (const bytes of files.values()) size += bytes.length;
  return size;
}

function lostWords(count: number): string {
  const files = count === 1 ? 'One attached file is' : `${count} attached files are`;
  return `${files} not in the bundle, because they are missing beside the project or were altered. INDEX.txt names each.`;
}

const PARTS: Readonly<Record<string, string>> = {
  'report.html': 'the report, to read in a browser and to print.',
  'report.md': 'the same report as plain text.',
  'report.pdf': 'the same report to print.',
  'article.txt':
    'the article’s text, a line a paragraph, cells of a table parted by tabs. The report names its SHA-256, and places in it are counted in it.',
  'project.galley':
    'the project as it was saved, with everything in it. The report names its SHA-256. To work on it, open the bundle itself in Galley, or bring it in with “galley import”: the exhibits come with it.',
  [MANIFEST]: 'the SHA-256 of every other file. “sha256sum -c SHA256SUMS” compares them.',
};

const WITHOUT_PROJECT =
  'The project itself is left out, because it has sources that must stay secret, and the project file would name them; so are their files, and those of sources that no claim rests on.';

const CANCELLED: AppError = { code: 'cancelled', message: 'Nothing was written.' };

const LEGAL_ONLY: AppError = {
  code: 'invalidInput',
  message:
    'An evidence bundle is for the legal desk alone, since it contains the project and its files. Nothing was written. Choose the report for legal review.',
};

const TOO_LARGE: AppError = {
  code: 'invalidInput',
  message:
    'The attached files have more than 512 MB together, more than a bundle can hold. Nothing was written. Hand over the “.files” folder beside the project instead.',
};
