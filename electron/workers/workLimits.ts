import { z } from 'zod';

/** What a child process may use before it is stopped. */
export const workLimitsSchema = z.object({
  /**
   * Milliseconds of processor time between two things that the work says, so that a slow or busy machine refuses
   * nothing that a fast one reads. Work that waits rather than works for so long is stopped as well.
   */
  work: z.number(),
  /** Milliseconds of processor time in all. */
  longest: z.number(),
  /** Megabytes of objects. */
  heap: z.number(),
  /** Megabytes of everything that the work has, beside what the empty process has. */
  memory: z.number(),
  /** Megabytes; deep documents recurse deep, and the usual stack would end at a few thousand levels. */
  stack: z.number(),
});
export type WorkLimits = z.infer<typeof workLimitsSchema>;
