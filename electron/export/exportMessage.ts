import { z } from 'zod';
import { type AppError, appErrorSchema } from '../../shared/ipc/appError';
import type { Result } from '../../shared/result';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

function resultOf<T extends z.ZodType>(value: T) {
  return z.union([
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
  ]);
}

/** What the writing thread tells and asks. */
export const exportMessageSchema = z.union([
  z.strictObject({ progress: z.number().min(0).max(1) }),
  z.strictObject({
    /** Numbers the question. */
    question: z.int(),
    ask: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('attachment'), sha256: z.string() }),
      z.strictObject({ what: z.literal('print'), html: z.string(), inMemory: z.boolean() }),
    ]),
  }),
  z.strictObject({
    result: resultOf(
      z.strictObject({
        bytes,
        notes: z.array(z.string()),
        heldBack: z.array(z.string()).optional(),
      }),
    ),
  }),
]);
export type ExportMessage = z.infer<typeof exportMessageSchema>;
export type ExportQuestion = Extract<ExportMessage, { question: number }>['ask'];

/** What it is answered: the attachment's bytes, or the printed ones. */
export const exportAnswerSchema = z.strictObject({ question: z.int(), answer: resultOf(bytes) });
export interface ExportAnswer {
  readonly question: number;
  readonly answer: Result<Uint8Array, AppError>;
}
