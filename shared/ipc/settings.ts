import { z } from 'zod';
import { DESK_LIMITS, deskLookSchema } from '../report/desk/deskLook';

/** What a person chose for this machine, whatever the project. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Written as "checked by" and "signed off by". */
  checkerName: z.string().max(200),
  /** Stands in every report as who made it, and as who reviews in published ones. */
  deskName: z.string().max(DESK_LIMITS.name),
  /** How the desk’s reports look, and what they say of it. */
  deskLook: deskLookSchema.default({}),
  /** False switches off keys without Ctrl or Alt (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** After so many minutes without a touch a protected project is locked; 0 for never. */
  lockMinutes: z.int().min(0).max(240).default(10),
  /** Sizes in percent of the window's width. */
  panes: z.object({
    sidebar: z.number().min(0).max(60),
    inspector: z.number().min(0).max(60),
    sidebarOpen: z.boolean(),
    inspectorOpen: z.boolean(),
  }),
  /** How the table of claims was left; a column that is not known any more is passed over. */
  claimsTable: z
    .object({
      order: z.object({ column: z.string().max(40), descending: z.boolean() }).optional(),
      /** CSS pixels, of the columns that were given a width. */
      widths: z.record(z.string().max(40), z.int().min(40).max(2000)).optional(),
    })
    .optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
