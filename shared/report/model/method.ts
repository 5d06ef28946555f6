import type { DerivedClaim } from '../../claim/deriveClaims';
import { STATUSES } from '../../claim/status';
import type { Desk } from '../desk/desk';
import type { Profile } from '../profiles';
import type { Method } from '../report';
import { countOf } from '../words/listWords';

const READERS: Readonly<Record<Profile, string>> = {
  author:
    'This report is for the author. It says what was checked, what was found and what has to change; the desk’s working notes and its appraisal of sources stay with the desk.',
  editor:
    'This report is for the editor. It holds everything that a decision needs, the desk’s notes included; confidential sources appear without their names.',
  legal:
    'This report is for the legal desk and is confidential. Beside the claims it holds names of withheld sources, the log of contacts and the record of changes.',
  public:
    'Claims with a verdict are listed with the evidence for and against them, so that every step can be repeated.',
};

/** How the check was done and how the report is read, for this reader. */
export function method(listed: readonly DerivedClaim[], profile: Profile, desk: Desk): Method {
  const { words, scale, tags } = desk;
  const used = new Set(listed.flatMap((derived) => desk.tagsOf(derived)));
  const statuses = new Set(listed.map(({ claim }) => claim.status));
  const { allowance } = desk;
  return {
    paragraphs: [
      READERS[profile],
      `The article of ${words.toLocaleString('en')} words was read line by line and ${countOf(desk.marked.length, 'claim')} marked in it.`,
      'Each piece of evidence says whether it supports or refutes the claim, supports it in part, or gives context. Numbers in square brackets lead to the list of sources.',
      ...(allowance.appraisal
        ? [
            'Origins are counted, not sources: several reports that rest on one document are one independent origin. A claim rests on what supports it, in whole or in part; what refutes it is counted apart, and context is not counted.',
          ]
        : []),
    ],
    scale: {
      name: scale.name,
      ratings: scale.ratings.map(({ label, definition, colour }) => ({
        label,
        definition,
        colour,
      })),
    },
    tags: tags
      .filter((tag) => used.has(tag))
      .map(({ label, definition, hue }) => ({ label, definition, hue })),
    statuses: allowance.status ? STATUSES.filter((status) => statuses.has(status)) : [],
  };
}
