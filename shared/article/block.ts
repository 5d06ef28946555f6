import { z } from 'zod';
import { attachmentSchema } from '../attachment';
import { type BlockId, idSchema } from '../id';
import { partialDateSchema } from '../partialDate';
import { record } from '../record';

/** Only these addresses can be linked; everything else loses its link on import. */
export const linkAddressSchema = z
  .string()
  .max(8192)
  .regex(/^(?:https?:\/\/|mailto:)/i, 'only http, https and mailto addresses can be linked');

export const PLAIN_MARKS = ['strong', 'em', 'underline', 'strike', 'sub', 'sup', 'code'] as const;
export type PlainMark = (typeof PLAIN_MARKS)[number];

const inlineMarkSchema = z.union([z.enum(PLAIN_MARKS), record({ link: linkAddressSchema })]);
export type InlineMark = z.infer<typeof inlineMarkSchema>;

/**
 * A run of text with its marks, in the order of `PLAIN_MARKS`, link last. A line break inside a block
 * is `\n` in the text. Two neighbours never have the same marks and no run is empty.
 */
export const inlineSchema = record({
  text: z.string().min(1),
  marks: z.array(inlineMarkSchema).min(1).optional(),
});
export type Inline = z.infer<typeof inlineSchema>;

const content = z.array(inlineSchema);
const blockId = idSchema('block');
/** The page of the original on which the block starts, where the format has pages. */
const page = z.int().positive().optional();

export const paragraphSchema = record({
  id: blockId,
  type: z.literal('paragraph'),
  content,
  page,
});
export const headingSchema = record({
  id: blockId,
  type: z.literal('heading'),
  level: z.int().min(1).max(6),
  content,
  page,
});
export const listItemSchema = record({
  id: blockId,
  type: z.literal('listItem'),
  kind: z.enum(['bullet', 'ordered']),
  /** Depth of nesting, 1 is outermost. */
  level: z.int().min(1).max(9),
  /** The number shown before an ordered item. */
  number: z.int().min(0).optional(),
  content,
  page,
});
export const quotationSchema = record({
  id: blockId,
  type: z.literal('quotation'),
  content,
  page,
});
export const tableRowSchema = record({
  id: blockId,
  type: z.literal('tableRow'),
  /** True for a row of column heads. */
  header: z.boolean().optional(),
  cells: z.array(content).min(1).max(256),
  page,
});
export const ruleSchema = record({ id: blockId, type: z.literal('rule'), page });
export const figureSchema = record({
  id: blockId,
  type: z.literal('figure'),
  /** What the picture shows, as the document says it. */
  alt: z.string().optional(),
  /** Where the picture was; never fetched. */
  address: z.string().max(8192).optional(),
  /** The picture itself, where the document had it. */
  attachment: attachmentSchema.optional(),
  /** The caption. */
  content,
  page,
});

export const blockSchema = z.union([
  paragraphSchema,
  headingSchema,
  listItemSchema,
  quotationSchema,
  tableRowSchema,
  ruleSchema,
  figureSchema,
]);
export type Block = z.infer<typeof blockSchema>;

export const originalSchema = record({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(0),
  /** Lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const metadataShape = {
  title: z.string(),
  byline: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  published: partialDateSchema.optional(),
  retrieved: partialDateSchema.optional(),
  /** A BCP 47 tag. */
  language: z.string().optional(),
  original: originalSchema.optional(),
};

/** What is known about the article: a copy of what stands in its blocks, and where it came from. */
export const articleMetadataSchema = record(metadataShape);
export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;

/** The text under check: metadata and a flat list of blocks. */
export const articleSchema = record({ ...metadataShape, blocks: z.array(blockSchema) });
export type Article = z.infer<typeof articleSchema>;

export type { BlockId };
