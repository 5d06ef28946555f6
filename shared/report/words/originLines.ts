import type { ReportModel } from '../report';

/** Words of a line, or an address that can be linked. */
export type OriginPart = string | { readonly address: string };

/**
 * Which article this is, a line each: where it is, and as of when its text was taken; its archived copy; which draft
 * it is; when it was corrected last.
 */
export function originLines({
  address,
  taken,
  archive,
  draft,
  corrected,
}: ReportModel['origin']): readonly (readonly OriginPart[])[] {
  const article: OriginPart[] = address
    ? ['The article: ', { address }, ...(taken ? [`, as saved ${taken}`] : []), '.']
    : taken
      ? [`The article as saved ${taken}.`]
      : [];
  const copy: OriginPart[] = archive
    ? [
        'Archived copy: ',
        { address: archive.address },
        ...(archive.made ? [`, made ${archive.made}`] : []),
        '.',
      ]
    : [];
  return [
    article,
    copy,
    draft ? [`Draft or version: ${draft}`] : [],
    corrected ? [`Last corrected ${corrected}.`] : [],
  ].filter((line) => line.length > 0);
}
