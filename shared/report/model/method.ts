import type { DerivedClaim } from '../../claim/deriveClaims';
import { needsCheck } from '../../claim/doneClaims';
import { STATUSES } from '../../claim/status';
import type { SourceId } from '../../id';
import { ratingUnderline } from '../../rating/ratingUnderline';
import type { Tag } from '../../tag/tag';
import type { Desk } from '../desk/desk';
import type { SourceRegister } from '../desk/discloseSources';
import type { Profile } from '../profiles';
import type { Method } from '../report';
import { capital, countOf } from '../words/listWords';
import { originWords } from './originWords';

const READERS: Readonly<Record<Profile, string>> = {
  author:
    'This report is for the author. It leaves out the desk’s notes, its appraisal of sources and whom it asked.',
  editor:
    'This report is for the editor. It has the desk’s notes; a confidential source stands in it without its name.',
  legal:
    'This report is for the legal desk alone. It names withheld sources, and has contacts in full and the record of changes.',
  public:
    'Claims with a verdict are listed, with the evidence for and against them that may be published.',
};

/** A paragraph on how the report came about; it is left out where that of which it speaks is not there. */
interface Paragraph {
  readonly holds: (desk: Desk) => boolean;
  readonly words: (desk: Desk) => string;
}

const PARAGRAPHS: readonly Paragraph[] = [
  { holds: () => true, words: ({ profile }) => READERS[profile] },
  { holds: () => true, words: (desk) => `${articleWords(desk)} ${markedWords(desk)}` },
  {
    holds: ({ listed, register }) =>
      listed.some(({ claim }) => claim.evidence.some(({ source }) => isShown(source, register))),
    words: () =>
      'Each piece of evidence says whether it supports or refutes the claim, supports it in part, or gives context.',
  },
  {
    holds: ({ register }) => register.entries.length > 0,
    words: () => 'Numbers in square brackets lead to the list of sources.',
  },
  {
    holds: (desk) =>
      desk.allowance.appraisal && desk.listed.some((derived) => originWords(derived, desk)),
    words: () =>
      'Origins are counted, not sources: several reports that rest on one document are one independent origin. A claim rests on what supports it, in whole or in part; what refutes it is counted apart, and context is not counted.',
  },
];

function articleWords({ words }: Desk): string {
  return `The article has ${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}.`;
}

/** Of the public nobody is to learn how many claims need no check. */
function markedWords({ marked, allowance }: Desk): string {
  const known = allowance.claimsWithoutCheck ? marked : marked.filter(needsCheck);
  if (known.length === 0) return 'No claim is marked in it.';
  return `${capital(countOf(known.length, 'claim'))} ${known.length === 1 ? 'is' : 'are'} marked in it.`;
}

function isShown(id: SourceId, { look }: SourceRegister): boolean {
  const found = look(id);
  return found !== undefined && found.disclosure !== 'omitted';
}

/** How the report came about and how it is read, for this reader. */
export function method(listed: readonly DerivedClaim[], desk: Desk): Method {
  const { scale, tags } = desk;
  const counts = new Map<Tag, number>();
  for (const tag of listed.flatMap((derived) => [...new Set(desk.tagsOf(derived))])) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const statuses = new Set(listed.map(({ claim }) => claim.status));
  const { allowance } = desk;
  return {
    paragraphs: PARAGRAPHS.filter(({ holds }) => holds(desk)).map(({ words }) => words(desk)),
    scale: {
      name: scale.name,
      ratings: scale.ratings.map((rating) => ({
        label: rating.label,
        definition: rating.definition,
        colour: rating.colour,
        line: ratingUnderline(scale, rating),
      })),
    },
    tags: tags
      .map((tag) => ({
        label: tag.label,
        definition: tag.definition,
        hue: tag.hue,
        count: counts.get(tag) ?? 0,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    statuses: allowance.status ? STATUSES.filter((status) => statuses.has(status)) : [],
  };
}
