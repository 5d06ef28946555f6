import { z } from 'zod';
import { articleSchema } from '../../article/block';
import { claimSchema } from '../../claim/claim';
import { idSchema } from '../../id';
import { instantSchema } from '../../partialDate';
import { scaleSchema } from '../../rating/scale';
import { record } from '../../record';
import { sourceSchema } from '../../source/source';
import { tagSchema } from '../../tag/tag';
import { logEntrySchema, logHashSchema } from '../log/logEntry';

export const PROJECT_FORMAT = 'galley-project';
export const PROJECT_VERSION = 2;

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
  /** Who changed what and when, in the order it happened. */
  log: z.array(logEntrySchema),
  logHash: logHashSchema,
});
export type ProjectFile = z.infer<typeof projectFileSchema>;
