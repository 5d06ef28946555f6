import { z } from 'zod';
import type { Profile } from '../report/profiles';

/** As the command line names them. */
export const exportFormatSchema = z.enum([
  'html',
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'md',
  'claimreview',
  'webannotation',
  'csl',
  'biblatex',
  'ris',
  'bundle',
]);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** Whether verdicts leave the desk with it: a claim review is for the public whoever it is made for. */
export function isForPublic(format: ExportFormat, profile: Profile): boolean {
  return profile === 'public' || format === 'claimreview';
}

/** Whether a format is for this reader: a bundle holds the project, which the legal desk alone may see. */
export function isFormatFor(format: ExportFormat, profile: Profile): boolean {
  return format !== 'bundle' || profile === 'legal';
}
