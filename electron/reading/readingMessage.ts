import { z } from 'zod';
import { appErrorSchema } from '../../shared/ipc/appError';
import { type ProjectFile, projectFileSchema } from '../../shared/project/file/projectFile';
import { shapeOf } from '../../shared/project/text/shape';
import { contentSummarySchema } from './contentSummary';

const isProject = shapeOf(projectFileSchema);
const failed = z.object({ ok: z.literal(false), error: appErrorSchema });

/** What the worker is to do: read one file, or tell what is in one after the other. */
export const readingOrderSchema = z.union([
  z.object({ project: z.instanceof(Uint8Array) }),
  z.object({ summaries: z.literal(true) }),
]);
export type ReadingOrder = { readonly project: Uint8Array } | { readonly summaries: true };

/** What the worker tells of the one file. The schema's shape is looked at again: it costs one pass. */
export const readProjectSchema = z.object({
  result: z.union([
    z.object({
      ok: z.literal(true),
      value: z.object({
        project: z.custom<ProjectFile>((value) => isProject(value) >= 0),
        notices: z.array(z.string()),
        hash: z.string(),
      }),
    }),
    failed,
  ]),
});
export type ReadProject = z.infer<typeof readProjectSchema>;

/** What the worker tells while it reads many: it wants the next one, has read it, or there is none any more. */
export const readSummarySchema = z.union([
  z.object({ wants: z.literal('next') }),
  z.object({ wants: z.literal('nothing') }),
  z.object({
    summary: z.union([z.object({ ok: z.literal(true), value: contentSummarySchema }), failed]),
  }),
]);
export type ReadSummary = z.infer<typeof readSummarySchema>;

/** The bytes of the next file; none where there is none any more. */
export const nextFileSchema = z.object({ bytes: z.instanceof(Uint8Array).optional() });
export interface NextFile {
  readonly bytes?: Uint8Array;
}
