import { isEncryptedOffice, isMail, namesEntry, startsWith, textHead } from './fileKinds';
import { peekZip } from './office/zipArchive';
import { zipKind } from './office/zipKind';

/** A kind of file that Galley does not read. */
export interface RefusedKind {
  /** With its article: “a zip archive”. */
  readonly name: string;
  /** What to do to get at its text; without it, to copy the text. A whole sentence. */
  readonly advice?: string;
}

interface Kind extends RefusedKind {
  readonly signature: (bytes: Uint8Array) => boolean;
}

const SAVE_AS_DOCX =
  'Open it in Word or LibreOffice, save it as .docx and import that: comments and changes are lost by copying.';

/** Kinds that are recognised only to be refused by name; the first that fits. */
const REFUSED: readonly Kind[] = [
  {
    name: 'an Apple Pages, Numbers or Keynote document',
    advice:
      'Export it there to Word, Excel or PowerPoint (File › Export To) and import that: comments are lost by copying.',
    signature: (bytes) =>
      hasEntry(bytes, /^(?:Index\/.*\.iwa|Index\.zip|index\.(?:xml|apxl)(?:\.gz)?)$/),
  },
  {
    name: 'a Hangul document (.hwpx)',
    advice: SAVE_AS_DOCX,
    signature: (bytes) => /^application\/hwp\+zip/.test(peekZip(bytes)?.text('mimetype') ?? ''),
  },
  {
    name: 'an Excel workbook in Excel’s binary form (.xlsb)',
    advice: 'Open it in Excel or LibreOffice, save it as .xlsx and import that.',
    signature: (bytes) => hasEntry(bytes, /^xl\/workbook\.bin$/),
  },
  {
    name: 'an InDesign document (.idml)',
    advice: 'Open it in InDesign, export its text as .rtf and import that.',
    signature: (bytes) => hasEntry(bytes, /^designmap\.xml$/),
  },
  { name: 'a Visio drawing', signature: (bytes) => zipKind(bytes) === 'drawing' },
  {
    name: 'an XPS document',
    advice: 'Open it, print it to PDF and import that.',
    signature: (bytes) => zipKind(bytes) === 'fixedPages',
  },
  {
    name: 'an OpenDocument file that is no text (a spreadsheet, a presentation or a drawing)',
    advice: 'Save a spreadsheet as .xlsx or .csv, a presentation as .pptx, and import that.',
    signature: (bytes) => zipKind(bytes) === 'openDocumentOther',
  },
  {
    name: 'a zip archive',
    advice: 'Unpack it and import the document in it.',
    signature: (bytes) => zipKind(bytes) === 'other',
  },
  {
    name: 'an Office document that is protected by a password',
    advice: 'Open it with its password, save it without one and import that.',
    signature: isEncryptedOffice,
  },
  {
    name: 'an old Word document (.doc)',
    advice: SAVE_AS_DOCX,
    signature: (bytes) => isCompound(bytes) && namesEntry(bytes, 'WordDocument'),
  },
  {
    name: 'an old Excel workbook (.xls)',
    advice: 'Open it in Excel or LibreOffice, save it as .xlsx and import that.',
    signature: (bytes) =>
      isCompound(bytes) && (namesEntry(bytes, 'Workbook') || namesEntry(bytes, 'Book\0')),
  },
  {
    name: 'an old PowerPoint presentation (.ppt)',
    advice: 'Open it in PowerPoint or LibreOffice, save it as .pptx and import that.',
    signature: (bytes) => isCompound(bytes) && namesEntry(bytes, 'PowerPoint Document'),
  },
  {
    name: 'a Hangul document (.hwp)',
    advice: SAVE_AS_DOCX,
    signature: (bytes) =>
      startsWith(bytes, 'HWP Document File') ||
      (isCompound(bytes) &&
        (namesEntry(bytes, 'HwpSummaryInformation') || namesEntry(bytes, 'DocInfo'))),
  },
  {
    name: 'a document of a word processor from before 1997 (Word, Write or WordPerfect)',
    advice: SAVE_AS_DOCX,
    signature: (bytes) =>
      [
        '\xffWPC',
        '\xdb\xa5\x2d\0',
        '\x9b\xa5\x21\0',
        '\x31\xbe\0\0',
        '\x32\xbe\0\0',
        '\xfe\x37\0',
      ].some((mark) => startsWith(bytes, mark)),
  },
  {
    name: 'an old Office document (.doc, .xls or .ppt)',
    advice: 'Open it, save it as .docx, .xlsx or .pptx and import that.',
    signature: (bytes) => isCompound(bytes) && !isMail(bytes),
  },
  {
    name: 'a shortcut to a page: it holds an address, and none of its words',
    advice: 'Open it in a browser, save the page and import that.',
    signature: (bytes) =>
      /^\s*(?:\[\{[^\]]*\]\s*(?:Prop\d.*\s*)*)?\[InternetShortcut\]|^\s*\[Desktop Entry\][\s\S]*^Type=Link\b|<plist[\s\S]*<key>URL<\/key>|^bplist\d\d[\s\S]{1,8}SURL_/m.test(
        textHead(bytes),
      ),
  },
  {
    name: 'a Safari web archive',
    advice: 'Open it in Safari, select the article, copy it and paste it.',
    signature: (bytes) =>
      startsWith(bytes, 'bplist') || /<key>WebMainResource<\/key>/.test(textHead(bytes)),
  },
  {
    name: 'a shortcut to a Google document: it holds an address, and none of its words',
    advice:
      'Open the document in a browser, choose File › Download › Microsoft Word and import that: it keeps the comments.',
    signature: (bytes) =>
      /^\s*\{[^{}]{0,2000}"(?:doc_id|resource_id|url)"\s*:\s*"[^"]{0,2000}"[^{}]{0,2000}\}\s*$/.test(
        textHead(bytes),
      ) && /docs\.google\.com|"doc_id"|"resource_id"/.test(textHead(bytes)),
  },
  {
    name: 'a Galley project, which is opened rather than imported',
    advice: 'Open it from the library.',
    signature: (bytes) => /^\s*\{\s*"format"\s*:\s*"galley-project"/.test(textHead(bytes)),
  },
  {
    name: 'a picture',
    advice:
      'Galley cannot read the words in pictures yet. Ask for the text, or type the passage and paste it.',
    signature: isPicture,
  },
  {
    name: 'a packed archive',
    advice: 'Unpack it and import the document in it.',
    signature: (bytes) =>
      ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x1f\x8b\x08', 'BZh', '\xfd7zXZ'].some((mark) =>
        startsWith(bytes, mark),
      ) || isAt(bytes, 257, 'ustar'),
  },
  {
    name: 'a Kindle book',
    advice: 'Convert it to EPUB and import that.',
    signature: (bytes) => isAt(bytes, 60, 'BOOKMOBI'),
  },
  {
    name: 'a scanned document (.djvu)',
    advice: 'Convert it to PDF and import that.',
    signature: (bytes) => startsWith(bytes, 'AT&TFORM'),
  },
  {
    name: 'a PostScript file',
    advice: 'Convert it to PDF and import that.',
    signature: (bytes) => startsWith(bytes, '%!PS') || startsWith(bytes, '\xc5\xd0\xd3\xc6'),
  },
  {
    name: 'an Outlook mailbox (.pst)',
    advice: 'Open it in Outlook, save the message as .msg and import that.',
    signature: (bytes) => startsWith(bytes, '!BDN'),
  },
  {
    name: 'a sound or video recording',
    advice: 'Import a transcript of it (.srt, .vtt or text).',
    signature: isRecording,
  },
];

/** What a file is that Galley knows and does not read; undefined for all others. */
export function refusedKind(bytes: Uint8Array): RefusedKind | undefined {
  return REFUSED.find(({ signature }) => signature(bytes));
}

function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, '\xd0\xcf\x11\xe0');
}

function hasEntry(bytes: Uint8Array, name: RegExp): boolean {
  return peekZip(bytes)?.names.some((entry) => name.test(entry)) === true;
}

/** What may stand before the drawing itself. */
const BEFORE_SVG = '(?:<!--(?:(?!-->)[^])*-->\\s*|<!DOCTYPE svg[^>]*>\\s*)*';
/** A drawing of a page, which may be all that was pasted of it, has neither a declaration nor a namespace. */
const SVG_FILE = new RegExp(
  `^\\s*(?:<\\?xml[^>]*>\\s*${BEFORE_SVG}<svg[\\s>]|${BEFORE_SVG}<svg\\s[^>]*xmlns)`,
);

function isPicture(bytes: Uint8Array): boolean {
  const marks = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'II+\0', 'MM\0+', '8BPS'];
  if (marks.some((mark) => startsWith(bytes, mark))) return true;
  if (startsWith(bytes, 'BM')) return isAt(bytes, 6, '\0\0\0\0');
  if (isAt(bytes, 4, 'JXL ') || isAt(bytes, 4, 'jP  ') || startsWith(bytes, '\xff\x0a'))
    return true;
  if (SVG_FILE.test(textHead(bytes))) return true;
  if (startsWith(bytes, 'RIFF')) return isAt(bytes, 8, 'WEBP');
  return isAt(bytes, 4, 'ftyp') && /^(?:hei[cfmsx]|hev[cx]|mif1|msf1|avif)/.test(brand(bytes));
}

function isRecording(bytes: Uint8Array): boolean {
  if (isAt(bytes, 4, 'ftyp')) return !isPicture(bytes);
  if (startsWith(bytes, 'RIFF')) return isAt(bytes, 8, 'WAVE') || isAt(bytes, 8, 'AVI ');
  return ['ID3', 'OggS', 'fLaC', '\x1aE\xdf\xa3', '\xff\xfb', '\xff\xf3'].some((mark) =>
    startsWith(bytes, mark),
  );
}

function brand(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(8, 12));
}

function isAt(bytes: Uint8Array, at: number, mark: string): boolean {
  return startsWith(bytes.subarray(at), mark);
}
