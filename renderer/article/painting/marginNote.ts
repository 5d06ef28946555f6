import { STATUS_GLYPHS, type Status } from '../../../shared/claim/status';

/** What asks for attention first. */
const URGENCY: readonly Status[] = [
  'changeNeeded',
  'notSettled',
  'inProgress',
  'unchecked',
  'checked',
  'noCheckNeeded',
];

/** What stands in the margin of a block. */
export interface MarginNote {
  /** The most urgent status, which gives the colour. */
  readonly status: Status;
  /** Its glyph, then that of what else is unfinished. */
  readonly glyphs: string;
}

/** The note beside a block on whose claims these statuses stand; `null` without claims. */
export function marginNote(statuses: ReadonlySet<Status>): MarginNote | null {
  const ordered = URGENCY.filter((status) => statuses.has(status));
  const [first, ...others] = ordered;
  if (!first) return null;
  const unfinished = others.filter((status) => status !== 'checked' && status !== 'noCheckNeeded');
  const glyphs = [first, ...unfinished].map((status) => STATUS_GLYPHS[status]).join('');
  return { status: first, glyphs };
}
