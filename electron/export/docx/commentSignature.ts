import type { ClaimEntry } from '../../../shared/report/report';
import { visibleText } from '../../../shared/report/words/visibleText';
import { xmlText } from './wordText';

/** By whom a comment or a change is, and of which day. */
export interface Signature {
  readonly author: string;
  readonly date: Date;
}

/**
 * Who signs what is said of a claim: who checked it, as of that day, where the reader may know both and both are
 * recorded; else the one who makes the report, as of the day on which it is made.
 */
export function commentSignature(entry: ClaimEntry | undefined, maker: Signature): Signature {
  const { checkedBy, checkedOn } = entry ?? {};
  if (!checkedBy || !checkedOn) return maker;
  return { author: shownName(checkedBy), date: new Date(`${checkedOn}T00:00:00Z`) };
}

/** A name as a document can hold it, with what could deceive made visible. */
export function shownName(name: string): string {
  return xmlText(visibleText(name));
}
