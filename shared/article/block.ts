import { z } from 'zod';
import { attachmentSchema } from '../attachment';
import { correctionRequestSchema } from '../correctionRequest';
import { idSchema } from '../id';
import { instantSchema, partialDateSchema } from '../partialDate';
import { record } from '../record';

/** Only these addresses can be linked; everything else loses its link on import. */
export const linkAddressSchema = z
  .string()
  .max(8192)
  // Without a flag: JSON Schema has none.
  .regex(
    /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)/,
    'only http, https and mailto addresses can be linked',
  );

export const PLAIN_MARKS = ['strong', 'em', 'underline', 'strike', 'sub', 'sup', 'code'] as const;
export type PlainMark = (typeof PLAIN_MARKS)[number];

const inlineMarkSchema = z
  .union([z.enum(PLAIN_MARKS), record({ link: linkAddressSchema.describe('Its address.') })])
  .meta({ id: 'mark', description: 'How a run of text looks, or where it leads.' });
export type InlineMark = z.infer<typeof inlineMarkSchema>;

/** Two neighbours never have the same marks. */
export const inlineSchema = record({
  text: z.string().min(1).describe('A line feed is a line break inside the block.'),
  marks: z
    .array(inlineMarkSchema)
    .min(1)
    .optional()
    .describe('In the order in which they are listed here, a link last.'),
}).meta({ id: 'run', description: 'A run of text with one look.' });
export type Inline = z.infer<typeof inlineSchema>;

const content = z.array(inlineSchema).describe('Its text, in runs.');
const blockId = idSchema('block').describe('The block’s id, by which anchors find it.');
const page = z
  .int()
  .positive()
  .optional()
  .describe('The page of the original on which it starts, where the original has pages.');

export const paragraphSchema = record({
  id: blockId,
  type: z.literal('paragraph'),
  content,
  page,
}).meta({ id: 'paragraph', description: 'A paragraph.' });
export const headingSchema = record({
  id: blockId,
  type: z.literal('heading'),
  level: z.int().min(1).max(6).describe('1 is the highest.'),
  content,
  page,
}).meta({ id: 'heading', description: 'A heading.' });
export const listItemSchema = record({
  id: blockId,
  type: z.literal('listItem'),
  kind: z.enum(['bullet', 'ordered']).describe('Whether it has a number.'),
  level: z.int().min(1).max(9).describe('Depth of nesting, 1 is outermost.'),
  number: z.int().min(0).optional().describe('The number shown before an ordered item.'),
  content,
  page,
}).meta({ id: 'listItem', description: 'An item of a list.' });
export const quotationSchema = record({
  id: blockId,
  type: z.literal('quotation'),
  content,
  page,
}).meta({ id: 'quotation', description: 'A paragraph that is quoted.' });
export const tableRowSchema = record({
  id: blockId,
  type: z.literal('tableRow'),
  header: z.boolean().optional().describe('True for a row of column heads.'),
  cells: z.array(content).min(1).max(256).describe('The text of each cell, in runs.'),
  page,
}).meta({ id: 'tableRow', description: 'A row of a table; rows that follow each other are one.' });
export const ruleSchema = record({ id: blockId, type: z.literal('rule'), page }).meta({
  id: 'rule',
  description: 'A line across the page. It has no text.',
});
export const figureSchema = record({
  id: blockId,
  type: z.literal('figure'),
  alt: z.string().optional().describe('What the picture shows, as the document says it.'),
  address: z.string().max(8192).optional().describe('Where the picture was; never fetched.'),
  attachment: attachmentSchema
    .optional()
    .describe('The picture itself, where the document had it.'),
  content: content.describe('The caption, in runs.'),
  page,
}).meta({ id: 'figure', description: 'A picture.' });

export const blockSchema = z
  .union([
    paragraphSchema,
    headingSchema,
    listItemSchema,
    quotationSchema,
    tableRowSchema,
    ruleSchema,
    figureSchema,
  ])
  .meta({ id: 'block', description: 'A part of the article that has an id; `type` says which.' });
export type Block = z.infer<typeof blockSchema>;

export const originalSchema = record({
  name: z.string().describe('How the file was called.'),
  mediaType: z.string().describe('Such as `text/html`.'),
  bytes: z.int().min(0).describe('Its length in bytes.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of its bytes, lower-case hexadecimal.'),
}).meta({ id: 'original', description: 'The file that the article was read from.' });

const interestsSchema = record({
  text: z.string().describe('What the checkers declare, in their own words.'),
  by: z.string().optional().describe('Who declared it; absent where nobody gave a name.'),
  at: instantSchema.describe('When it was declared, or last changed.'),
}).meta({
  id: 'interests',
  description: 'What the checkers declare about conflicts of interest of their own.',
});

const metadataShape = {
  title: z.string().describe('The headline.'),
  byline: z.string().optional().describe('Who wrote it.'),
  publisher: z.string().optional().describe('Who published it, or will.'),
  url: z.string().optional().describe('Where it was published.'),
  published: partialDateSchema.optional().describe('When it was published.'),
  archiveUrl: z.string().optional().describe('Where a copy of it is kept.'),
  archived: partialDateSchema.optional().describe('When that copy was made.'),
  draft: z
    .string()
    .optional()
    .describe(
      'Which draft or version is checked, as the desk calls it: “draft 2, received 12 November”.',
    ),
  retrieved: partialDateSchema.optional().describe('When this text of it was saved.'),
  language: z.string().optional().describe('A BCP 47 tag.'),
  interests: interestsSchema.optional(),
  requests: z
    .array(correctionRequestSchema)
    .optional()
    .describe(
      'Requests to correct the article after publication that are about no claim, in the order in which they were noted.',
    ),
  original: originalSchema.optional(),
};

/** What is known about the article: a copy of what stands in its blocks, and where it came from. */
export const articleMetadataSchema = record(metadataShape);
export type ArticleMetadata = z.infer<typeof articleMetadataSchema>;

export const articleSchema = record({
  ...metadataShape,
  blocks: z.array(blockSchema).describe('The text, from its beginning to its end.'),
}).meta({ id: 'article', description: 'The text under check.' });
export type Article = z.infer<typeof articleSchema>;
