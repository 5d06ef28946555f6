import { isFormatFor } from '../../shared/ipc/exportFormat';
import type { ReportChoice } from '../project/session/workspace';

/**
 * The choice with a part of it changed; what no longer fits what was chosen just now gives way. That outdated
 * verdicts are allowed is said anew for each reader and format.
 */
export function chooseReport(choice: ReportChoice, part: Partial<ReportChoice>): ReportChoice {
  const isOther = part.profile !== undefined || part.format !== undefined;
  const next = { ...choice, ...(isOther && { allowStale: false }), ...part };
  if (isFormatFor(next.format, next.profile)) return next;
  return part.format === undefined ? { ...next, format: 'html' } : { ...next, profile: 'legal' };
}
