import type { AppError } from '../../shared/ipc/appError';
import { err, ok, type Result } from '../../shared/result';
import { type Attempt, explainFailure } from './explainFailure';

/** Runs work on the disk; a failure of the disk becomes an error that a person can read. */
export async function attempt<T>(
  what: Attempt,
  work: () => Promise<T>,
): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(explainFailure(error, what));
  }
}
