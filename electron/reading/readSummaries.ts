import type { AppError } from '../../shared/ipc/appError';
import { err, type Result } from '../../shared/result';
import { runChild } from '../workers/runChild';
import { workerUrl } from '../workers/workerUrl';
import type { WorkLimits } from '../workers/workLimits';
import type { ContentSummary } from './contentSummary';
import { type NextFile, type ReadingOrder, readSummarySchema } from './readingMessage';
import { TOO_MUCH } from './readSnapshot';

/** For one file; who opens it gives it more. */
const LIMITS: WorkLimits = {
  work: 10_000,
  longest: Number.MAX_SAFE_INTEGER,
  heap: 1024,
  memory: 1536,
  stack: 16,
};

/** One file of which the library wants to know what is in it. */
export interface WantedSummary {
  /** Its bytes; undefined where there is nothing to be read, which is for the asker to say. */
  read(): Promise<Uint8Array | undefined>;
  found(summary: Result<ContentSummary, AppError>): void;
}

/**
 * Reads one project file after the other, in a process of its own. One that takes too much is given up, and the others
 * are read in a new process. Ends when something was found of each.
 */
export async function readSummaries(
  wanted: readonly WantedSummary[],
  limits: Partial<WorkLimits> = {},
): Promise<void> {
  const rest = [...wanted];
  let current: WantedSummary | undefined;
  const next = async (): Promise<NextFile> => {
    for (current = rest.shift(); current !== undefined; current = rest.shift()) {
      const bytes = await current.read();
      if (bytes !== undefined) return { bytes };
    }
    return {};
  };
  while (rest.length > 0) {
    const order: ReadingOrder = { summaries: true };
    const end = await runChild<undefined>({
      url: workerUrl('reading'),
      data: order,
      limits: { ...LIMITS, ...limits },
      receive(message, reply) {
        const said = readSummarySchema.safeParse(message);
        if (!said.success) return { kind: 'broken' };
        if ('summary' in said.data) current?.found(said.data.summary);
        else if (said.data.wants === 'nothing') return { kind: 'done', value: undefined };
        else void next().then(reply);
        return undefined;
      },
    });
    if (end.kind !== 'done') {
      // Where no process starts, none of them is read, and that is found of each.
      current?.found(err(TOO_MUCH));
      if (current === undefined) rest.shift()?.found(err(TOO_MUCH));
      current = undefined;
    }
  }
}
