import { z } from 'zod';
import { ACCENT_RULE, isAccent } from './accent';
import { LOGO_RULE, readLogo } from './logo';
import { PAPERS } from './paper';

/** The longest a desk's text may be, in UTF-16 units: a name, one line at the foot of a page, a policy. */
export const DESK_LIMITS = { name: 200, footer: 120, policy: 4000, contact: 1000 } as const;

/** How a desk's reports look, and what they say of the desk beside its name. What is absent is not said. */
export const deskLookSchema = z.object({
  /** A PNG or JPEG picture as a `data:` address. */
  logo: z
    .string()
    .refine((address) => readLogo(address) !== undefined, LOGO_RULE)
    .optional(),
  /** `#rrggbb`. */
  accent: z.string().refine(isAccent, ACCENT_RULE).optional(),
  /** Stands at the foot of each page. */
  footer: z
    .string()
    .max(DESK_LIMITS.footer)
    .regex(/^[^\n\r]+$/, 'The footer is one line.')
    .optional(),
  /** How the desk corrects what it got wrong; for the public. */
  corrections: z.string().min(1).max(DESK_LIMITS.policy).optional(),
  /** How to reach the desk; for the public. */
  contact: z.string().min(1).max(DESK_LIMITS.contact).optional(),
  /** Whether reports for the legal desk say on each page that they are privileged. */
  privileged: z.boolean().optional(),
  /** The paper that reports are printed on; without it that of the system's country. */
  paper: z.enum(PAPERS).optional(),
});
export type DeskLook = z.infer<typeof deskLookSchema>;
