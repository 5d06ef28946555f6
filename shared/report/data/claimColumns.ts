import { STATUS_LABELS } from '../../claim/status';
import type { ClaimEntry, ReportModel } from '../report';

/** A column of a table of claims; one that `cell` answers nothing for is an empty cell. */
export interface ClaimColumn {
  readonly head: string;
  /** True of a column of dates, ISO 8601, each as precise as it is known. */
  readonly isDate?: true;
  readonly cell: (claim: ClaimEntry) => string | number | undefined;
}

/**
 * What a table says of each claim: only columns that the profile fills for some claim or could fill for
 * any. How its evidence is told is up to the format.
 */
export function claimColumns(
  { profile }: Pick<ReportModel, 'profile'>,
  evidence: ClaimColumn['cell'],
): ClaimColumn[] {
  const isPublic = profile === 'public';
  const hasNotes = profile === 'editor' || profile === 'legal';
  const columns: (ClaimColumn | false)[] = [
    { head: 'Number', cell: ({ number }) => number },
    { head: 'Quote', cell: ({ quotes }) => quotes.join(' … ') },
    { head: 'Statement', cell: ({ statement }) => statement },
    { head: 'Claimant', cell: ({ claimant }) => claimant },
    { head: 'Said on', isDate: true, cell: ({ madeOn }) => madeOn },
    { head: 'Tags', cell: ({ tags }) => tags.map(({ label }) => label).join(', ') },
    !isPublic && {
      head: 'Status',
      cell: ({ status }) => status && STATUS_LABELS[status],
    },
    !isPublic && { head: 'Stale', cell: ({ stale }) => (stale ? 'yes' : 'no') },
    !isPublic && { head: 'Detached', cell: ({ detached }) => (detached ? 'yes' : 'no') },
    { head: 'Verdict', cell: ({ verdict }) => verdict?.label },
    { head: 'Definition', cell: ({ verdict }) => verdict?.definition },
    { head: 'Explanation', cell: ({ verdict }) => verdict?.explanation },
    { head: 'As of', isDate: true, cell: ({ verdict }) => verdict?.asOf },
    { head: 'Evidence', cell: evidence },
    hasNotes && { head: 'Origins', cell: ({ origins }) => origins },
    !isPublic && { head: 'Proposed correction', cell: ({ proposed }) => proposed },
    !isPublic && { head: 'Author’s reply', cell: ({ reply }) => reply },
    !isPublic && { head: 'Resolution', cell: ({ resolution }) => resolution },
    profile !== 'author' && { head: 'Enquiries', cell: ({ contacts }) => contacts.join('\n') },
    hasNotes && { head: 'Notes', cell: ({ notes }) => notes },
    hasNotes && { head: 'Priority', cell: ({ priority }) => priority },
    hasNotes && { head: 'Flags', cell: ({ flags }) => flags.join(', ') },
    hasNotes && { head: 'Signatures', cell: ({ signatures }) => signatures },
    hasNotes && { head: 'Checked on', isDate: true, cell: ({ checkedOn }) => checkedOn },
    hasNotes && { head: 'Signed off on', isDate: true, cell: ({ signedOn }) => signedOn },
  ];
  return columns.filter((column) => column !== false);
}
