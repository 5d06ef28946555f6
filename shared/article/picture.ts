import { z } from 'zod';
import { idSchema } from '../id';

/** Pictures that a window can show without running anything in them; drawings (SVG) never are. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Larger ones are not shown, nor taken out of a document. */
export const MAX_PICTURE_BYTES = 16 * 1024 * 1024;

/** A picture within an imported document, and the figure that stands for it in the article. */
export const pictureSchema = z.strictObject({
  block: idSchema('block'),
  /** As the document calls it; a label, never a path. */
  name: z.string().min(1).max(255),
  mediaType: z.enum(PICTURE_TYPES),
  bytes: z.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.length <= MAX_PICTURE_BYTES,
  ),
});
export type Picture = z.infer<typeof pictureSchema>;

/** What kind of picture the bytes are, by how they begin, whatever anybody says of them. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const begins = (at: number, ...expected: number[]) =>
    expected.every((byte, index) => bytes[at + index] === byte);
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  // `GIF8`, then `RIFF` and `WEBP`.
  if (begins(0, 0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
  return undefined;
}
