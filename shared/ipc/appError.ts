import { z } from 'zod';

/** Everything that can go wrong across the bridge in ways a person can act on. */
const APP_ERROR_CODES = [
  'invalidInput',
  'notFound',
  'notAProject',
  'newerVersion',
  'damaged',
  /** The project asks for its passphrase. */
  'protected',
  'wrongPassphrase',
  /** The file has another version than the one that was changed. */
  'changedOutside',
  /** What is to be written lacks entries that the file's log of changes has. */
  'logCut',
  /** Another window or program writes it. */
  'inUse',
  'readOnly',
  'diskFull',
  'ioError',
  'exists',
  'importFailed',
  'cancelled',
  'unavailable',
  'internal',
] as const;

export const appErrorSchema = z.object({
  code: z.enum(APP_ERROR_CODES),
  /** In plain words: what happened, what was kept, what to do. */
  message: z.string(),
  /** For the curious: the system's own words, without paths. */
  detail: z.string().optional(),
  /** Of `protected`: the handle of the project that asks. */
  handle: z.string().optional(),
});
export type AppError = z.infer<typeof appErrorSchema>;
export type AppErrorCode = AppError['code'];
