import { z } from 'zod';
import { handleSchema } from './handle';

/** Names what one session keeps of a project, or of an article; made by the session. */
export const unsavedIdSchema = z.string().regex(/^[a-z0-9]{8,32}$/);

/** An article that was typed or pasted, and of which no project has been made yet. */
export const unsavedArticleSchema = z.object({
  text: z.string(),
  html: z.string().nullable(),
  /** Which of the two is taken. */
  as: z.enum(['html', 'text']),
});
export type UnsavedArticle = z.infer<typeof unsavedArticleSchema>;

/** What could not be saved and was kept; `keptAt` is an ISO instant. */
export const unsavedListSchema = z.object({
  projects: z.array(
    z.object({ handle: handleSchema, id: unsavedIdSchema, keptAt: z.string(), name: z.string() }),
  ),
  articles: z.array(z.object({ id: unsavedIdSchema, keptAt: z.string(), beginning: z.string() })),
});
export type UnsavedList = z.infer<typeof unsavedListSchema>;
