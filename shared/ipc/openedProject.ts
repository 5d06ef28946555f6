import { z } from 'zod';
import { STATUSES } from '../claim/status';
import type { ProjectFile } from '../project/file/projectFile';
import { handleSchema, hashSchema } from './handle';

export const projectFileSchema = z.custom<ProjectFile>(
  (value) => typeof value === 'object' && value !== null,
);

/** What the library shows of a project without opening it. */
export const projectSummarySchema = z.object({
  handle: handleSchema,
  /** The file's name without `.galley`. */
  name: z.string(),
  /** Where it lies, shortened for people: "Galley library" or the folder's name. */
  folder: z.string(),
  inLibrary: z.boolean(),
  title: z.string(),
  byline: z.string().optional(),
  modified: z.string(),
  opened: z.string().optional(),
  words: z.int(),
  claims: z.int(),
  byStatus: z.record(z.enum(STATUSES), z.int()),
  sources: z.int(),
  /** True if it opens with a passphrase; of its content nothing is known then, the counts are 0. */
  isProtected: z.boolean().optional(),
  /** True if its file is still being read; title and time are those of the file, the counts are 0. */
  isUnread: z.boolean().optional(),
  /** Why it cannot be opened, in plain words; the counts are 0 then. */
  problem: z.string().optional(),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;

/** What was left when the project was closed; kept apart from the project file. */
export const viewStateSchema = z.object({
  selectedClaim: z.string().optional(),
  /** The block at the top of the article, and how far into it, in CSS pixels. */
  topBlock: z.string().optional(),
  topOffset: z.number().optional(),
  view: z.enum(['article', 'claims', 'sources', 'report']).optional(),
});
export type ViewState = z.infer<typeof viewStateSchema>;

export const openedProjectSchema = z.object({
  handle: handleSchema,
  name: z.string(),
  project: projectFileSchema,
  /** What the next save is based on. */
  hash: hashSchema,
  view: viewStateSchema,
  /** What was repaired or needs to be known, in plain words. */
  notices: z.array(z.string()),
  /** Why it cannot be saved in place, in plain words. */
  readOnly: z.string().optional(),
  /** True if that is because another window or program writes it. */
  isInUse: z.boolean().optional(),
  /** True if its files open with a passphrase alone. */
  isProtected: z.boolean().optional(),
});
export type OpenedProject = z.infer<typeof openedProjectSchema>;

/** What a save has written. */
export const savedVersionSchema = z.object({
  hash: hashSchema,
  savedAt: z.string(),
  /** True if something else was written than was sent, because that needed a repair. */
  isRepaired: z.boolean().optional(),
  /** What did not go as it should although the project was saved, in plain words. */
  notice: z.string().optional(),
});
export type SavedVersion = z.infer<typeof savedVersionSchema>;
