import { z } from 'zod';
import {
  articleMetadataSchema,
  figureSchema,
  headingSchema,
  linkAddressSchema,
  listItemSchema,
  originalSchema,
  PLAIN_MARKS,
  paragraphSchema,
  quotationSchema,
  ruleSchema,
  tableRowSchema,
} from './block';
import { pictureSchema } from './picture';
import { pointSchema } from './place';

/*
 * The project file keeps keys it does not know, for the sake of newer versions. What an importer made
 * of a stranger's document gets no such trust: here every key is known or the whole import is refused.
 */
const strictContent = z.array(
  z.strictObject({
    text: z.string().min(1),
    marks: z
      .array(z.union([z.enum(PLAIN_MARKS), z.strictObject({ link: linkAddressSchema })]))
      .min(1)
      .optional(),
  }),
);

// Main attaches a picture when it has stored it; a document cannot say so.
const { attachment: _, ...figureShape } = figureSchema.shape;

const strictBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...paragraphSchema.shape, content: strictContent }),
  z.strictObject({ ...headingSchema.shape, content: strictContent }),
  z.strictObject({ ...listItemSchema.shape, content: strictContent }),
  z.strictObject({ ...quotationSchema.shape, content: strictContent }),
  z.strictObject({
    ...tableRowSchema.shape,
    cells: z.array(strictContent).min(1).max(256),
  }),
  z.strictObject(ruleSchema.shape),
  z.strictObject({ ...figureShape, content: strictContent }),
]);

/** What somebody wrote beside the text of a document, on some of its words. */
export const importedCommentSchema = z.strictObject({
  start: z.strictObject(pointSchema.shape),
  end: z.strictObject(pointSchema.shape),
  /** Further places of which the same is said. */
  also: z
    .array(
      z.strictObject({
        start: z.strictObject(pointSchema.shape),
        end: z.strictObject(pointSchema.shape),
      }),
    )
    .optional(),
  text: z.string(),
  author: z.string().optional(),
  /** The document says that it was settled; it becomes a claim only where somebody asks for it. */
  resolved: z.literal(true).optional(),
});
export type ImportedComment = z.infer<typeof importedCommentSchema>;

/** A part of a document that can be read as an article by itself, such as a book's chapter. */
const partSchema = z.strictObject({ id: z.string().min(1).max(1024), title: z.string() });
export type Part = z.infer<typeof partSchema>;

/** What a few words of a text would be in another encoding that fits nearly as well. */
const otherReadingSchema = z.strictObject({
  encoding: z.string(),
  /** The words as they are read in the text's own encoding, and in the other. */
  words: z.array(z.strictObject({ here: z.string(), there: z.string() })).min(1),
});
export type OtherReading = z.infer<typeof otherReadingSchema>;

/** A file that was sent with a message; it can become a source. */
const sentFileSchema = z.strictObject({
  /** As the sender called it; a label, never a path. */
  name: z.string().min(1).max(255),
  mediaType: z.string().max(255),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type SentFile = z.infer<typeof sentFileSchema>;

/** What an importer made of a document: the article, and what the checker must be told about it. */
export const importedArticleSchema = z.strictObject({
  metadata: z.strictObject({
    ...articleMetadataSchema.shape,
    original: z.strictObject(originalSchema.shape),
  }),
  blocks: z.array(strictBlockSchema).min(1),
  /** Plain sentences: what was left out and why. */
  leftOut: z.array(z.string()),
  /** Plain sentences: what may not be as the document meant it. */
  warnings: z.array(z.string()),
  /** The encoding the text was read in: a WHATWG label such as `windows-1252`, or `cp850`, `cp852`, `utf-32le`, `utf-32be`. */
  encoding: z.string().optional(),
  otherReading: otherReadingSchema.optional(),
  comments: z.array(importedCommentSchema).optional(),
  /** Who the file says made it: the user of a computer, offered as byline and never taken for it. */
  fileAuthor: z.string().optional(),
  pictures: z.array(pictureSchema).optional(),
  /** What was sent with it, where it is a message. */
  sentFiles: z.array(sentFileSchema).optional(),
  /** What a document of several parts can be read as, in its order. */
  parts: z.array(partSchema).optional(),
  /** The one that was read. */
  part: z.string().optional(),
});
export type ImportedArticle = z.infer<typeof importedArticleSchema>;

const IMPORT_ERROR_CODES = [
  'empty',
  'tooLarge',
  'tooDeep',
  'timeLimit',
  'memoryLimit',
  'cancelled',
  'unsupported',
  'encoding',
  'broken',
] as const;
export type ImportErrorCode = (typeof IMPORT_ERROR_CODES)[number];

export const importErrorSchema = z.strictObject({
  code: z.enum(IMPORT_ERROR_CODES),
  /** For the checker: what happened, what was kept, what to do. */
  message: z.string(),
});
export type ImportError = z.infer<typeof importErrorSchema>;
