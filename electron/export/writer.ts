import type { AppError } from '../../shared/ipc/appError';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { Profile } from '../../shared/report/desk/profiles';
import type { ReportModel } from '../../shared/report/model/report';
import type { ReportContext } from '../../shared/report/model/reportModel';
import type { Result } from '../../shared/result';
import type { FileSystem } from '../files/fileSystem';
import type { PdfPrinter } from './pdf/pdfPrinter';

/** Fails where an attachment is missing (`notFound`), altered (`damaged`) or cannot be read. */
export type ReadAttachment = (sha256: string) => Promise<Result<Uint8Array, AppError>>;

/** What a format is made from. */
export interface Exported {
  /** What the reader may see: a format that needs no more than this uses nothing else. */
  readonly model: ReportModel;
  /** For formats that need structure the model puts in words; they build an allow-list of their own. */
  readonly project: ProjectFile;
  readonly profile: Profile;
  readonly context: ReportContext;
  /** The project file byte for byte, for the one format that hands it on. */
  readonly projectBytes: Uint8Array;
  /** The bytes of an attached file, by its SHA-256. */
  readonly readAttachment: ReadAttachment;
  /** True of a project whose files open with a passphrase alone. */
  readonly isProtected: boolean;
  readonly fileSystem: FileSystem;
  readonly printer: PdfPrinter;
  readonly signal: AbortSignal;
  /** Tells how far it is, 0 to 1. */
  readonly report: (fraction: number) => void;
}

export interface Written {
  readonly bytes: Uint8Array;
  /** Plain sentences: what this format leaves out, and why. */
  readonly notes: readonly string[];
}

/** One kind of file that a report can be handed over as. */
export interface Writer {
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What its file is called where it is less than the report, or more. */
  readonly called?: string;
  /** Names the kind in the system's dialogs. */
  readonly name: string;
  /** Fails only where something outside of Galley is missing. */
  readonly write: (exported: Exported) => Promise<Result<Written, AppError>>;
}
