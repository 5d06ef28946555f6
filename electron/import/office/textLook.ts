import type { InlineMark } from '../../../shared/article/block';

/** What an office document says about the look of text; what it does not mention is not there. */
export interface TextLook {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly raised?: 'sub' | 'sup' | 'baseline';
  readonly code?: boolean;
  readonly hidden?: boolean;
  /** What a report of Galley's set into the article, such as the numbers of its claims. */
  readonly ofReport?: boolean;
  /** As written: `en-GB`. */
  readonly language?: string;
}

/** A smaller shift sets a sign straight on its line; half-points. */
const LEAST_SHIFT = 4;

/** How text is raised that is moved off its line by so many half-points; else as it was. */
export function shiftedBy(halfPoints: number, before: TextLook['raised']): TextLook['raised'] {
  if (!(Math.abs(halfPoints) >= LEAST_SHIFT)) return before ?? 'baseline';
  return halfPoints > 0 ? 'sup' : 'sub';
}

export function marksOf(look: TextLook, link: string | undefined): InlineMark[] {
  const marks: InlineMark[] = [];
  if (look.strong) marks.push('strong');
  if (look.em) marks.push('em');
  // A link is underlined by custom, not for emphasis.
  if (look.underline && link === undefined) marks.push('underline');
  if (look.strike) marks.push('strike');
  if (look.raised === 'sub' || look.raised === 'sup') marks.push(look.raised);
  if (look.code) marks.push('code');
  if (link !== undefined) marks.push({ link });
  return marks;
}
