import { z } from 'zod';
import { instantSchema } from './partialDate';
import { record } from './record';

/** Larger files are not taken: each is held in memory as a whole, and a project is handed on. */
export const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;

/** SHA-256, lower-case hexadecimal: the name under which the bytes lie beside the project. */
export const attachmentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const attachmentSchema = record({
  name: z.string().describe('How the file was called when it was attached; a label, never a path.'),
  sha256: attachmentHashSchema.describe('Of its bytes; its name in the folder beside the project.'),
  bytes: z.int().min(0).describe('Its length in bytes.'),
  mediaType: z.string().describe('Such as `application/pdf`.'),
  captured: instantSchema.describe('When it was attached.'),
}).meta({
  id: 'attachment',
  description: 'The record of a file whose bytes lie in the folder beside the project.',
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** How the bytes of an attachment are beside the project. */
export const ATTACHMENT_STATES = ['kept', 'missing', 'altered', 'unreadable'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];
