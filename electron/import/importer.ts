import type { ArticleMetadata, Block } from '../../shared/article/block';
import type {
  ImportError,
  ImportedComment,
  OtherReading,
  Part,
  SentFile,
} from '../../shared/article/importResult';
import type { Picture } from '../../shared/article/picture';
import type { Result } from '../../shared/result';
import type { TextFormat } from './textFormat';

/** A document as it was handed in. */
export interface ImportSource {
  /** The file's name, where there is one; never a path. */
  readonly name?: string;
  /** What the system or the clipboard says it is. */
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
  /** A WHATWG encoding label the checker chose; overrides what is detected. */
  readonly encoding?: string;
  /** What kind of text the checker says it is; overrides what is detected, for texts alone. */
  readonly format?: TextFormat;
  /** Which part to read of a document of several; the first that has text unless said. */
  readonly part?: string;
}

/** What one importer reads out of a document; the worker adds the record of the original. */
export interface Extraction {
  readonly metadata: Omit<ArticleMetadata, 'original'>;
  readonly blocks: Block[];
  /** Plain sentences: what was left out and why. */
  readonly leftOut: string[];
  /** Plain sentences: what may not be as the document meant it. */
  readonly warnings: string[];
  /** The label of the encoding the text was read in. */
  readonly encoding?: string;
  /** What a few of its words would be in another encoding. */
  readonly otherReading?: OtherReading;
  /** What others wrote beside the text. */
  readonly comments?: ImportedComment[];
  /** Who the file says made it. */
  readonly fileAuthor?: string;
  /** The pictures within it, of kinds that can be shown. */
  readonly pictures?: Picture[];
  /** What was sent with a message. */
  readonly sentFiles?: SentFile[];
  /** What a document of several parts can be read as, and which of them was read. */
  readonly parts?: Part[];
  readonly part?: string;
}

/** A document within another, such as one sent with a message, and what else the whole holds. */
export interface Enclosed extends Pick<Extraction, 'sentFiles'> {
  readonly source: ImportSource;
  readonly parts: Part[];
}

/** Tells how far the import is, 0 to 1. */
export type OnProgress = (fraction: number) => void;

/** Reads one kind of document. Expected failures are results; anything thrown is a bug. */
export type Importer = (
  source: ImportSource,
  onProgress: OnProgress,
) => Result<Extraction, ImportError> | Promise<Result<Extraction, ImportError>>;
