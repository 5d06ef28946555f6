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
export const PROJECT_VERSION = 4;

/** One article with everything that was found out about it: the content of a `.galley` file. */
export const projectFileSchema = record({
  format: z.literal(PROJECT_FORMAT).describe('Tells a project from other JSON.'),
  version: z.literal(PROJECT_VERSION).describe('The version of the format.'),
  id: idSchema('project').describe('Stays the same in every copy of the file.'),
  created: instantSchema.describe('When the project was begun.'),
  modified: instantSchema.describe('When anything in it was last changed.'),
  article: articleSchema,
  scale: scaleSchema,
  tags: z.array(tagSchema).describe('The kinds of claim, in the order they are shown.'),
  sources: z.array(sourceSchema).describe('By `created`, then by `id`.'),
  claims: z.array(claimSchema).describe('By `created`, then by `id`.'),
  log: z.array(logEntrySchema).describe('Who changed what and when, in the order it happened.'),
  logHash: logHashSchema,
}).meta({
  title: 'Galley project',
  description: 'One article with everything that was found out about it: a `.galley` file.',
});
export type ProjectFile = z.infer<typeof projectFileSchema>;
