import { peekZip, type ZipPeek } from './zipArchive';

/** What an archive holds as a whole, whatever is set into it. */
export type ZipKind =
  | 'word'
  | 'workbook'
  | 'presentation'
  | 'drawing'
  | 'fixedPages'
  | 'openDocumentText'
  | 'openDocumentOther'
  | 'epub'
  | 'other';

/** What the main part of an Office file is by its content type (ECMA-376 part 2, 7.2.3). */
const MAIN_TYPES: readonly (readonly [RegExp, ZipKind])[] = [
  [/^application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml|vnd\.ms-word)\./, 'word'],
  [
    /^application\/(?:vnd\.openxmlformats-officedocument\.spreadsheetml|vnd\.ms-excel)\./,
    'workbook',
  ],
  [
    /^application\/(?:vnd\.openxmlformats-officedocument\.presentationml|vnd\.ms-powerpoint)\./,
    'presentation',
  ],
  [/^application\/vnd\.ms-visio\./, 'drawing'],
  [/^application\/vnd\.ms-package\.xps-/, 'fixedPages'],
];
/** The folder in which each program keeps its main part. */
const MAIN_FOLDERS: readonly (readonly [RegExp, ZipKind])[] = [
  [/^word\//i, 'word'],
  [/^xl\//i, 'workbook'],
  [/^ppt\//i, 'presentation'],
  [/^visio\//i, 'drawing'],
  [/^(?:documents\/|fixeddoc)/i, 'fixedPages'],
];
const ODF = 'application/vnd.oasis.opendocument.';
const ODF_TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master|-web)?\s*$/;

/**
 * What an archive is by its own directory, never by what is set into it: a chart in a Word document is an
 * Excel workbook within it. Where the directory is missing, as in a file that was cut off, the first entry
 * that says so decides. Undefined for what is no archive.
 */
export function zipKind(bytes: Uint8Array): ZipKind | undefined {
  const peek = peekZip(bytes);
  if (!peek) return undefined;
  return odfKind(peek) ?? officeKind(peek) ?? folderKind(peek) ?? 'other';
}

function odfKind(zip: ZipPeek): ZipKind | undefined {
  const type = zip.text('mimetype')?.trim() ?? manifestType(zip);
  if (type?.startsWith('application/epub+zip')) return 'epub';
  if (type?.startsWith(ODF)) return ODF_TEXT.test(type) ? 'openDocumentText' : 'openDocumentOther';
  return zip.names.includes('META-INF/container.xml') ? 'epub' : undefined;
}

/** Some programs pack a file again and leave out the entry that says what it is; its list of parts does, too. */
function manifestType(zip: ZipPeek): string | undefined {
  const manifest = zip.text('META-INF/manifest.xml') ?? '';
  for (const [entry] of manifest.matchAll(/<[\w:]*file-entry\b[^>]*>/g)) {
    if (!/full-path\s*=\s*["']\/["']/.test(entry)) continue;
    return /media-type\s*=\s*["']([^"']*)["']/.exec(entry)?.[1];
  }
  return undefined;
}

/** The main part is the one that the package points to; its content type says what it is. */
function officeKind(zip: ZipPeek): ZipKind | undefined {
  const main = mainPart(zip.text('_rels/.rels') ?? '');
  if (main === undefined) return undefined;
  const type = contentType(zip.text('[Content_Types].xml') ?? '', main);
  const byType = MAIN_TYPES.find(([pattern]) => pattern.test(type ?? ''))?.[1];
  return byType ?? MAIN_FOLDERS.find(([pattern]) => pattern.test(main))?.[1];
}

function mainPart(relationships: string): string | undefined {
  for (const [tag] of relationships.matchAll(/<[\w:]*Relationship\b[^>]*>/g)) {
    if (!/Type\s*=\s*["'][^"']*\/(?:officeDocument|fixedrepresentation)["']/i.test(tag)) continue;
    const target = /Target\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (target !== undefined) return target.replace(/^(?:\.?\/)+/, '');
  }
  return undefined;
}

function contentType(types: string, part: string): string | undefined {
  const ending = part.split('.').at(-1)?.toLowerCase();
  let usual: string | undefined;
  for (const [tag] of types.matchAll(/<[\w:]*(?:Override|Default)\b[^>]*>/g)) {
    const type = /ContentType\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const own = /PartName\s*=\s*["']\/?([^"']*)["']/.exec(tag)?.[1];
    if (own?.toLowerCase() === part.toLowerCase()) return type;
    const extension = /Extension\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (extension?.toLowerCase() === ending) usual = type;
  }
  return usual;
}

/** The first entry of an Office program's own folder; a list of content types alone is Word's. */
function folderKind({ names }: ZipPeek): ZipKind | undefined {
  for (const name of names) {
    const kind = MAIN_FOLDERS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) return kind;
  }
  if (names.includes('content.xml') && names.includes('styles.xml')) return 'openDocumentText';
  return names.includes('[Content_Types].xml') ? 'word' : undefined;
}
