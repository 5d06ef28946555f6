import type { Source } from '../../source/source';

const RELIABILITY_WORDS: Readonly<Record<NonNullable<Source['reliability']>, string>> = {
  A: 'A, completely reliable',
  B: 'B, usually reliable',
  C: 'C, fairly reliable',
  D: 'D, not usually reliable',
  E: 'E, unreliable',
  F: 'F, reliability cannot be judged',
};

const CREDIBILITY_WORDS = [
  'confirmed by other sources',
  'probably true',
  'possibly true',
  'doubtful',
  'improbable',
  'cannot be judged',
];

/** A letter of the Admiralty code with its meaning. */
export function reliabilityWords(letter: NonNullable<Source['reliability']>): string {
  return RELIABILITY_WORDS[letter];
}

/** A number of the Admiralty code, 1 to 6, with its meaning. */
export function credibilityWords(credibility: number): string {
  return `${credibility}, ${CREDIBILITY_WORDS[credibility - 1] ?? 'cannot be judged'}`;
}
