/**
 * What a comment of a report says first, by which the import of the document knows which claim it is
 * about, and that another comment is about the same one.
 */
export function claimLine(number: number, verdict: string): string {
  return `Claim ${number}: ${verdict}`;
}

/** All that a comment says where a claim stands once more. */
export function furtherPlaceLine(number: number): string {
  return `Claim ${number} stands here too.`;
}

/** What stands before the words for a picture, which an import leaves out. */
export const PICTURE_LABEL = 'Picture: ';

/** The number of the claim that a comment is about; undefined if no report wrote it. */
export function reportedClaim(
  text: string,
): { readonly number: number; readonly isFurther: boolean } | undefined {
  const [, first, further] = /^Claim (?:(\d{1,7}): |(\d{1,7}) stands here too\.$)/.exec(text) ?? [];
  const number = Number(first ?? further);
  return Number.isNaN(number) ? undefined : { number, isFurther: further !== undefined };
}
