import type { ClaimOrigins } from '../../claim/claimOrigins';
import type { SourceId } from '../../id';
import { quotedTitle } from '../../source/quotedTitle';
import { countOf, numberWord } from './listWords';

/**
 * On how many origins a claim rests and how many refute it, without capital and full stop: "rests on one
 * independent origin, “Census”; refuted by two". An origin that stands alone is called by `titleOf`.
 */
export function originSentence(
  { supporting, refuting }: ClaimOrigins,
  titleOf: (origin: SourceId) => string | undefined,
): string {
  const named = (origins: readonly SourceId[]) => {
    const [only] = origins;
    const title = origins.length === 1 && only !== undefined ? titleOf(only) : undefined;
    return title ? `, ${quotedTitle(title)}` : '';
  };
  if (supporting.length === 0 && refuting.length === 0) {
    return 'rests on no origin: its evidence is context only';
  }
  if (supporting.length === 0) {
    return `refuted by ${countOf(refuting.length, 'independent origin')}${named(refuting)}; nothing supports it`;
  }
  const against =
    refuting.length > 0 ? `; refuted by ${numberWord(refuting.length)}${named(refuting)}` : '';
  return `rests on ${countOf(supporting.length, 'independent origin')}${named(supporting)}${against}`;
}
