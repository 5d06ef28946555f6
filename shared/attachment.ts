import { z } from 'zod';
import { instantSchema } from './partialDate';
import { record } from './record';

/** Larger files are not taken: each is held in memory as a whole, and a project is handed on. */
export const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;

/** SHA-256, lower-case hexadecimal: the name under which the bytes lie beside the project. */
export const attachmentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that belongs to a project. The project has this record of it; its bytes lie beside it. */
export const attachmentSchema = record({
  /** As the file was called when it was attached; a label, never a path. */
  name: z.string(),
  sha256: attachmentHashSchema,
  bytes: z.int().min(0),
  mediaType: z.string(),
  /** When it was attached. */
  captured: instantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** How the bytes of an attachment are beside the project. */
export const ATTACHMENT_STATES = ['kept', 'missing', 'altered', 'unreadable'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];
