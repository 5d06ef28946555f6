import type { Profile } from '../report/profiles';
import { type ExportFormat, isForPublic } from './exportFormat';

/** How the log says which report was exported: “html, public”. */
export function exportDetail({
  format,
  profile,
  allowStale = false,
}: {
  readonly format: ExportFormat;
  readonly profile: Profile;
  readonly allowStale?: boolean | undefined;
}): string {
  const stale = allowStale && isForPublic(format, profile) ? ', outdated verdicts allowed' : '';
  return `${format}, ${profile}${stale}`;
}
