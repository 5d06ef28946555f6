import { z } from 'zod';
import { workLimitsSchema } from './workLimits';

/** What is told to a child process: first what to do, then what it is answered. */
export const toChildSchema = z.union([
  z.object({ start: z.object({ url: z.string(), data: z.unknown(), limits: workLimitsSchema }) }),
  z.object({ answer: z.unknown() }),
]);
export type ToChild = z.infer<typeof toChildSchema>;

/** What a child process tells: that it is there, what its worker said, or how it ended. */
export const fromChildSchema = z.union([
  z.object({ isReady: z.literal(true) }),
  z.object({ said: z.unknown() }),
  z.object({
    end: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('timeLimit') }),
      z.object({ kind: z.literal('memoryLimit') }),
      z.object({ kind: z.literal('broken'), detail: z.string().optional() }),
    ]),
  }),
]);
export type FromChild = z.infer<typeof fromChildSchema>;
