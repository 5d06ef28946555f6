import { z } from 'zod';
import { fileChangeSchema } from '../project/text/fileChange';
import { hashSchema } from './handle';

/** A version of a project that a window asks to be written, upon the version before. */
export const saveSchema = z.object({
  /**
   * Names this save. An answer can be lost after the file was written: asked for again under the same
   * name it is answered again, and not written twice.
   */
  id: z.string().regex(/^[a-z0-9]{8,32}$/),
  /** What it changes in the canonical text of the version it is based on; a whole text is a change, too. */
  change: fileChangeSchema,
  /** The hash of the version that it replaces. */
  basedOn: hashSchema,
});
export type Save = z.infer<typeof saveSchema>;
