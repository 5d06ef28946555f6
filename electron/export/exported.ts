import type { AppError } from '../../shared/ipc/appError';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { Desk } from '../../shared/report/desk/desk';
import type { ReportModel } from '../../shared/report/report';
import type { Result } from '../../shared/result';
import type { FileSystem } from '../files/fileSystem';
import type { PdfPrinter } from './pdf/pdfPrinter';

/** What every export format is made from. */
export interface Exported {
  /** For formats that need structure which the model puts in words. */
  readonly desk: Desk;
  /** The report made from the desk: what reads well needs no more than this. */
  readonly model: ReportModel;
  /** True of a project whose files open with a passphrase alone. */
  readonly isProtected: boolean;
  readonly fileSystem: FileSystem;
  readonly printer: PdfPrinter;
  readonly signal: AbortSignal;
  /** Told how far the work is, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** Fails where an attachment is missing (`notFound`), altered (`damaged`) or cannot be read. */
export type ReadAttachment = (sha256: string) => Promise<Result<Uint8Array, AppError>>;

/** What the bundle alone is given beside it: the project itself, and bytes. */
export interface BundleParts {
  readonly project: ProjectFile;
  /** The project file byte for byte. */
  readonly projectBytes: Uint8Array;
  /** The bytes of an attached file, by its SHA-256. */
  readonly readAttachment: ReadAttachment;
}

/** A report in one format. */
export interface Written {
  readonly bytes: Uint8Array;
  /** Plain sentences: what this format leaves out, and why. */
  readonly notes: readonly string[];
  /** Plain sentences: which verdicts were not given to the public, or should be looked at before they are. */
  readonly heldBack?: readonly string[];
}
