import { z } from 'zod';
import { handleSchema } from './handle';

// What a window says of itself, and asks of the other windows.

const nothing = z.object({}).strict();

/** What a window is for, where each project has one of its own. */
export const windowRoleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library') }),
  z.object({
    kind: z.literal('project'),
    handle: handleSchema,
    /** What was told when the project was made, in plain words, and is not told by opening it. */
    notices: z.array(z.string()),
  }),
]);
export type WindowRole = z.infer<typeof windowRoleSchema>;

/** Why the library is brought to the front. */
export const libraryAskedSchema = z.object({
  /** The import of an article is begun there. */
  next: z.literal('import').optional(),
  /** What the person must be told, such as why a project could not be opened. */
  notice: z.string().max(4000).optional(),
});
export type LibraryAsked = z.infer<typeof libraryAskedSchema>;

export const windowContract = {
  /**
   * Answered at the window's end, where the host sees it: what it held is free then. Else it is answered at once.
   */
  'window.hold': { input: nothing, output: nothing },
  /** The window goes for good: what it held is free at once. */
  'window.leave': { input: nothing, output: nothing },
  /**
   * Shows a project in its own window: in the one that has it, or in a new one. The window that asks gives up
   * what it holds of the project (Electron only).
   */
  'window.openProject': {
    input: z.object({ handle: handleSchema, notices: z.array(z.string().max(4000)).max(200) }),
    output: nothing,
  },
  /** Brings the library's window to the front; `leaves`: the window that asks is closed as it is (Electron only). */
  'window.showLibrary': {
    input: libraryAskedSchema.extend({ leaves: z.boolean().optional() }).strict(),
    output: nothing,
  },
  /** Brings the window after this one to the front, in the order in which they were opened (Electron only). */
  'window.next': { input: nothing, output: nothing },
  /** An address of this server that lets one tab in, once; without its origin (`serve` only). */
  'window.newEntry': { input: nothing, output: z.object({ address: z.string() }) },
} as const;
