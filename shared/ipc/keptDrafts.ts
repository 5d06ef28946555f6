import { z } from 'zod';
import { handleSchema } from './handle';

/** Names a draft among those of its project; made by the session that keeps it. */
export const draftIdSchema = z.string().regex(/^[a-z0-9]{8,32}$/);

/** An article that was typed or pasted, and of which no project has been made yet. */
export const articleDraftSchema = z.object({
  text: z.string(),
  html: z.string().nullable(),
  /** Which of the two is taken. */
  as: z.enum(['html', 'text']),
});
export type ArticleDraft = z.infer<typeof articleDraftSchema>;

/** What could not be saved and was kept; `keptAt` is an ISO instant. */
export const keptDraftsSchema = z.object({
  projects: z.array(
    z.object({ handle: handleSchema, id: draftIdSchema, keptAt: z.string(), name: z.string() }),
  ),
  articles: z.array(z.object({ id: draftIdSchema, keptAt: z.string(), beginning: z.string() })),
});
export type KeptDrafts = z.infer<typeof keptDraftsSchema>;
