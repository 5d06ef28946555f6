import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { type Attempt, storageFailure } from './storageFailure';

/** Runs a piece of storage work; a failure of the disk becomes an error a person can read. */
export async function attempt<T>(
  what: Attempt,
  work: () => Promise<T>,
): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(storageFailure(error, what));
  }
}
