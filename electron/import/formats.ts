import {
  hasTags,
  isEpub,
  isMail,
  isMime,
  isOpenDocumentText,
  isPdf,
  isRtf,
  isWordZip,
  looksLikeHtml,
  looksLikeText,
  textHead,
} from './fileKinds';
import type { Enclosed, Importer, ImportSource } from './importer';
import { zipKind } from './office/zipKind';
import { type RefusedKind, refusedKind } from './refusedKinds';
import { beginsWithCue } from './subtitles/readCues';

/** One kind of document Galley reads. A new kind is one line here and one file. */
export interface Format {
  readonly id: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** Decides by content alone. Kinds without one are text, told apart by name and media type. */
  readonly signature?: (bytes: Uint8Array) => boolean;
  /** True for kinds that content alone decides: their name is no reason to take a text for one. */
  readonly isBinary?: boolean;
  /** Loaded only when needed: parsers are large. */
  readonly load: () => Promise<Importer>;
  /** The document within it that a part names, for kinds that hold other documents. */
  readonly enclosed?: (source: ImportSource) => Promise<Enclosed | undefined>;
}

const FORMATS: readonly Format[] = [
  {
    id: 'odt',
    extensions: ['odt', 'ott', 'fodt'],
    mediaTypes: ['application/vnd.oasis.opendocument.text'],
    signature: isOpenDocumentText,
    isBinary: true,
    load: async () => (await import('./odt/fromOdt')).fromOdt,
  },
  {
    id: 'html',
    extensions: ['html', 'htm', 'xhtml', 'xht'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    signature: looksLikeHtml,
    load: async () => (await import('./html/fromHtml')).fromHtml,
  },
  {
    id: 'markdown',
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    load: async () => (await import('./markdown/fromMarkdown')).fromMarkdown,
  },
  {
    id: 'text',
    extensions: ['txt', 'text'],
    mediaTypes: ['text/plain'],
    load: async () => (await import('./text/fromText')).fromText,
  },
  {
    id: 'subtitles',
    extensions: ['srt', 'vtt'],
    mediaTypes: ['text/vtt', 'application/x-subrip'],
    signature: (bytes) => beginsWithCue(textHead(bytes)),
    load: async () => (await import('./subtitles/fromSubtitles')).fromSubtitles,
  },
  {
    id: 'csv',
    extensions: ['csv', 'tsv'],
    mediaTypes: ['text/csv', 'text/tab-separated-values'],
    load: async () => (await import('./table/fromCsv')).fromCsv,
  },
  {
    id: 'epub',
    extensions: ['epub'],
    mediaTypes: ['application/epub+zip'],
    signature: isEpub,
    isBinary: true,
    load: async () => (await import('./epub/fromEpub')).fromEpub,
  },
  {
    id: 'docx',
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    signature: isWordZip,
    isBinary: true,
    load: async () => (await import('./docx/fromDocx')).fromDocx,
  },
  {
    id: 'xlsx',
    extensions: ['xlsx', 'xlsm', 'xltx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    signature: (bytes) => zipKind(bytes) === 'workbook',
    isBinary: true,
    load: async () => (await import('./table/fromXlsx')).fromXlsx,
  },
  {
    id: 'pptx',
    extensions: ['pptx', 'pptm', 'ppsx', 'potx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    signature: (bytes) => zipKind(bytes) === 'presentation',
    isBinary: true,
    load: async () => (await import('./pptx/fromPptx')).fromPptx,
  },
  {
    id: 'rtf',
    extensions: ['rtf'],
    mediaTypes: ['application/rtf', 'text/rtf', 'application/x-rtf'],
    signature: isRtf,
    isBinary: true,
    load: async () => (await import('./rtf/fromRtf')).fromRtf,
  },
  {
    id: 'mail',
    extensions: ['eml', 'mbox', 'msg'],
    mediaTypes: ['message/rfc822', 'application/mbox', 'application/vnd.ms-outlook'],
    signature: isMail,
    isBinary: true,
    load: async () => (await import('./mail/fromMail')).fromMail,
    enclosed: async (source) => (await import('./mail/fromMail')).attachedDocument(source),
  },
  {
    id: 'mhtml',
    extensions: ['mhtml', 'mht'],
    mediaTypes: ['multipart/related', 'application/x-mimearchive'],
    signature: isMime,
    isBinary: true,
    load: async () => (await import('./mhtml/fromMhtml')).fromMhtml,
  },
  {
    id: 'pdf',
    extensions: ['pdf'],
    mediaTypes: ['application/pdf', 'application/x-pdf'],
    signature: isPdf,
    isBinary: true,
    load: async () => (await import('./pdf/fromPdf')).fromPdf,
  },
];

export type Detection =
  | { readonly known: true; readonly format: Format }
  | { readonly known: false; readonly kind: RefusedKind };

/**
 * What a document is: by content where that decides, then as the checker chose among the kinds of text,
 * else by name, then by media type.
 */
export function detectFormat({ name, mediaType, bytes, format: chosen }: ImportSource): Detection {
  const refused = refusedKind(bytes);
  if (refused) return { known: false, kind: refused };
  const extension = /\.([^.]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const type = mediaType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const certain = FORMATS.find(({ isBinary, signature }) => isBinary && signature?.(bytes));
  if (certain) return { known: true, format: certain };
  const texts = FORMATS.filter(({ isBinary }) => !isBinary);
  const named =
    texts.find(({ extensions }) => extensions.includes(extension)) ??
    texts.find(({ mediaTypes }) => mediaTypes.includes(type));
  if (!looksLikeText(bytes)) return bySignature(bytes) ?? UNKNOWN;
  const asked = texts.find(({ id }) => id === chosen);
  if (asked) return { known: true, format: asked };
  if (named && named.id !== 'text' && (named.id !== 'html' || hasTags(bytes))) {
    return { known: true, format: named };
  }
  const text = FORMATS.find(({ id }) => id === 'text');
  return bySignature(bytes) ?? (text ? { known: true, format: text } : UNKNOWN);
}

const UNKNOWN: Detection = {
  known: false,
  kind: { name: 'a binary file of a kind Galley does not know' },
};

function bySignature(bytes: Uint8Array): Detection | undefined {
  const format = FORMATS.find(({ signature }) => signature?.(bytes));
  return format && { known: true, format };
}
