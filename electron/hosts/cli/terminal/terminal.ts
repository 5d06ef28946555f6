import type { AppError } from '../../../../shared/ipc/appError';
import type { Result } from '../../../../shared/result';
import type { Paint } from './paint';

/** Where a command is called from, what it can read, and where its words go. */
export interface Terminal {
  /** What relative paths are relative to. */
  readonly folder: string;
  /** Columns in a line. */
  readonly width: number;
  /** Whether what is printed is shown to a person, who would see bytes that are no text as gibberish. */
  readonly isShown: boolean;
  /** For what is printed. */
  readonly paint: Paint;
  /** For what is complained of. */
  readonly paintComplaint: Paint;
  /** Columns in a line of complaints; infinite where no terminal would break a line within a word. */
  readonly complaintWidth: number;
  /** Everything that standard input gives until its end. */
  readInput(): Promise<Result<Uint8Array, AppError>>;
  print(text: string): void;
  /** Writes a file, or a part of one, where words are printed; done when it has left. */
  write(bytes: Uint8Array): Promise<void>;
  complain(text: string): void;
  /**
   * Shows how far long work is, in place of what was shown before; `fraction` is 0 to 1. Nothing is
   * shown where nobody looks.
   */
  progress(doing: string, fraction?: number): void;
}
