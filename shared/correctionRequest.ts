import { z } from 'zod';
import { partialDateSchema } from './partialDate';
import { record } from './record';

/** What came of a request for correction, as it was chosen; no text decides it. */
export const REQUEST_OUTCOMES = ['corrected', 'clarified', 'unchanged'] as const;
type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

export const REQUEST_OUTCOME_LABELS: Readonly<Record<RequestOutcome, string>> = {
  corrected: 'corrected',
  clarified: 'clarified',
  unchanged: 'no change',
};

export const correctionRequestSchema = record({
  when: partialDateSchema.describe('When it came in.'),
  who: z.string().optional().describe('Who asked. Readers outside are never told.'),
  channel: z.string().optional().describe('E-mail, telephone, meeting, letter …'),
  problem: z
    .string()
    .optional()
    .describe('What they say is wrong, in their words or the checker’s.'),
  outcome: z
    .enum(REQUEST_OUTCOMES)
    .optional()
    .describe('What came of it, as it was chosen; absent while the request is open.'),
  why: z.string().optional().describe('Why it was decided so; for the desk.'),
  decided: partialDateSchema.optional().describe('When it was corrected, clarified or declined.'),
  wording: z.string().optional().describe('The words as they were corrected.'),
  note: z.string().optional().describe('The correction in the desk’s words, for the public.'),
}).meta({
  id: 'correctionRequest',
  description: 'After publication somebody asked for a correction, and what came of it.',
});
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;

/** Whether some request is open: nobody has decided yet what comes of it. */
export function hasOpenRequest({
  requests,
}: {
  readonly requests?: readonly CorrectionRequest[] | undefined;
}): boolean {
  return requests?.some(({ outcome }) => outcome === undefined) === true;
}
