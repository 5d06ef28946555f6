import { z } from 'zod';
import { articleSchema } from '../article/block';
import { claimSchema } from '../claim/claim';
import { idSchema } from '../id';
import { instantSchema } from '../partialDate';
import { scaleSchema } from '../rating/scale';
import { record } from '../record';
import { sourceSchema } from '../source/source';
import { tagSchema } from '../tag/tag';

export const PROJECT_FORMAT = 'galley-project';
export const PROJECT_VERSION = 1;

export const logEntrySchema = record({
  when: instantSchema,
  who: z.string().optional(),
  /** An action's name. */
  what: z.string(),
  /** The id of the record it was done to. */
  on: z.string().optional(),
  /** SHA-256 of the entry before, hexadecimal. */
  previous: z.string().optional(),
});

/** One article with everything that was found out about it: the content of a `.galley` file. */
export const projectFileSchema = record({
  format: z.literal(PROJECT_FORMAT),
  version: z.literal(PROJECT_VERSION),
  id: idSchema('project'),
  created: instantSchema,
  modified: instantSchema,
  article: articleSchema,
  scale: scaleSchema,
  /** In the project's own order. */
  tags: z.array(tagSchema),
  /** By `created`, then id. */
  sources: z.array(sourceSchema),
  /** By `created`, then id. */
  claims: z.array(claimSchema),
  log: z.array(logEntrySchema),
});
export type ProjectFile = z.infer<typeof projectFileSchema>;
