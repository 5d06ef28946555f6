import { isChecked } from '../../../claim/status';
import type { Records } from '../recordsBehind';
import { always, forProfile, ofSome, type Sentence } from './sentence';
import { claimNumbers, toNumber } from './toNumber';

function ofArticle(member: 'url' | 'retrieved'): Sentence['holds'] {
  return ({ project }) => project.article[member] !== undefined;
}

/** What stands at the top and the end, and over the parts. */
export const FRAME: readonly Sentence[] = [
  { says: 'Fact-check report', restsOn: 'the reader is the public', holds: forProfile('public') },
  ...(['author', 'editor'] as const).map((reader) => ({
    says: `Fact-check report for the ${reader}`,
    restsOn: `the reader is the ${reader}`,
    holds: forProfile(reader),
  })),
  {
    says: 'Fact-check report for the legal desk',
    restsOn: 'the reader is the legal desk',
    holds: forProfile('legal'),
  },
  ...['The article', 'The claims', 'Sources', 'About this report', 'Verdicts'].map((says) => ({
    says,
    restsOn: 'nothing: it is a heading',
    holds: always,
  })),
  ...['The scale: {typed}', 'Kinds of claim, and how many', 'Where the checking stands'].map(
    (says) => ({ says, restsOn: 'nothing: it is a heading', holds: always }),
  ),
  ...['Index', 'By verdict', 'By claimant', 'By checker'].map((says) => ({
    says,
    restsOn: 'the reader is given an index',
    holds: forProfile('editor', 'legal'),
  })),
  {
    says: '{typed} {n}: {claims}',
    restsOn: 'that verdict, claimant or checker of each of these claims',
    holds: ({ listed, project }, typed, count, numbers = '') =>
      claimNumbers(numbers).length === toNumber(count) &&
      claimNumbers(numbers).every((number) => {
        const claim = listed.find((each) => each.number === number)?.claim;
        const rating = project.scale.ratings.find(({ id }) => id === claim?.verdict?.rating);
        const checker = claim && isChecked(claim.status) ? claim.checked?.by : undefined;
        const names = [rating?.label, claim?.claimant?.name, checker];
        return names.includes(typed);
      }),
  },
  ...['{label}: {count}', '{label} {count}'].map((says) => ({
    says,
    restsOn: 'as many listed claims have that verdict, or that tag',
    holds: ({ listed, project }: Records, typed: string, count: string) => {
      const rating = project.scale.ratings.find(({ label }) => label === typed)?.id;
      const tag = project.tags.find(({ label }) => label === typed)?.id;
      const such = listed.filter(
        ({ claim }) =>
          (rating !== undefined && claim.verdict?.rating === rating) ||
          (tag !== undefined && claim.tags.includes(tag)),
      );
      return such.length === toNumber(count);
    },
  })),
  { says: 'The article: ', restsOn: 'the address of the article', holds: ofArticle('url') },
  ...['as saved {when}', 'The article as saved {when}'].map((says) => ({
    says,
    restsOn: 'when the article was taken',
    holds: ofArticle('retrieved'),
  })),
  {
    says: 'no verdict {n}: {claims}',
    restsOn: 'each of these claims has none',
    holds: ({ listed }, count, numbers = '') =>
      claimNumbers(numbers).length === toNumber(count) &&
      listed.every(
        ({ claim, number }) =>
          !claimNumbers(numbers).includes(number) || claim.verdict === undefined,
      ),
  },
  {
    says: 'What needs your answer',
    restsOn: 'the reader is the author',
    holds: forProfile('author'),
  },
  {
    says: 'What needs a decision',
    restsOn: 'the reader decides',
    holds: forProfile('editor', 'legal'),
  },
  { says: 'What was found', restsOn: 'the reader is the public', holds: forProfile('public') },
  {
    says: 'Verdicts of {n} claims',
    restsOn: 'as many claims are listed',
    holds: ({ listed }, count) => listed.length === toNumber(count),
  },
  {
    says: 'Verdicts of one claim',
    restsOn: 'one claim is listed',
    holds: ({ listed }) => listed.length === 1,
  },
  {
    says: 'no verdict',
    restsOn: 'a listed claim has none',
    holds: ({ listed }) => listed.some(({ claim }) => !claim.verdict),
  },
  {
    says: 'no verdict: {n}',
    restsOn: 'as many listed claims have no verdict',
    holds: ({ listed }, count) =>
      listed.filter(({ claim }) => !claim.verdict).length === toNumber(count),
  },
  {
    says: 'no verdict {n}',
    restsOn: 'as many listed claims have no verdict',
    holds: ({ listed }, count) =>
      listed.filter(({ claim }) => !claim.verdict).length === toNumber(count),
  },
  {
    says: 'Report made by {typed} with Galley on 30 November 2026.',
    restsOn: 'the moment of the export, and the desk that exports',
    holds: always,
  },
  {
    says: 'Privileged and confidential',
    restsOn: 'the settings of the desk, and the reader is the legal desk',
    holds: forProfile('legal'),
  },
  ...['Corrections: {typed}', 'Contact: {typed}'].map((says) => ({
    says,
    restsOn: 'the settings of the desk, and the reader is the public',
    holds: forProfile('public'),
  })),
  {
    says: 'This report is for the author. It leaves out the desk’s notes, its appraisal of sources and whom it asked.',
    restsOn: 'what this reader may have',
    holds: forProfile('author'),
  },
  {
    says: 'This report is for the editor. It has the desk’s notes; a confidential source stands in it without its name.',
    restsOn: 'what this reader may have',
    holds: forProfile('editor'),
  },
  {
    says: 'This report is for the legal desk alone. It names withheld sources, and has contacts in full and the record of changes.',
    restsOn: 'what this reader may have',
    holds: forProfile('legal'),
  },
  {
    says: 'Claims with a verdict are listed, with the evidence for and against them that may be published.',
    restsOn: 'what this reader may have',
    holds: forProfile('public'),
  },
  {
    says: 'The article has {n} words.',
    restsOn: 'the words of the article',
    holds: ({ project }, count) =>
      project.article.blocks
        .flatMap((block) => ('content' in block ? block.content : []))
        .flatMap(({ text }) => text.split(' ')).length === toNumber(count),
  },
  {
    says: 'No claim is marked in it.',
    restsOn: 'there is no claim that the reader may know of',
    holds: ({ claims }) => claims.length === 0,
  },
  {
    says: 'One claim is marked in it.',
    restsOn: 'there is one claim that the reader may know of',
    holds: ({ claims }) => claims.length === 1,
  },
  {
    says: '{n} claims are marked in it.',
    restsOn: 'there are as many claims that the reader may know of',
    holds: ({ claims }, count) => claims.length === toNumber(count),
  },
  {
    says: 'Each piece of evidence says whether it supports or refutes the claim, supports it in part, or gives context.',
    restsOn: 'a listed claim has evidence that may be shown',
    holds: ({ cited }) => cited.length > 0,
  },
  {
    says: 'Numbers in square brackets lead to the list of sources.',
    restsOn: 'a source is listed',
    holds: ({ cited }) => cited.length > 0,
  },
  {
    says: 'Origins are counted, not sources: several reports that rest on one document are one independent origin. A claim rests on what supports it, in whole or in part; what refutes it is counted apart, and context is not counted.',
    restsOn: 'a listed claim has evidence, and the reader sees on how many origins it rests',
    holds: ({ cited, profile }) => cited.length > 0 && ['editor', 'legal'].includes(profile),
  },
  ...[
    'The words of a claim stand in brackets that begin with its number, the same throughout. Where claims overlap, a bracket that ends one names it.',
    'The words of a claim are underlined in the colour and with the line of its verdict; its number, the same throughout, leads to what is recorded of it.',
    'The words of a claim are underlined in the colour of its kind; its number, the same throughout, leads to what is recorded of it.',
    'What is recorded of a claim is a comment on its words in the article above; its number is the same throughout, and stands raised behind the words in the style “Galley report number”.',
  ].map((says) => ({
    says,
    restsOn: 'words of a listed claim stand in the article',
    holds: ({ listed }: Records) =>
      listed.some(({ claim, detached }) => detached.length < claim.anchors.length),
  })),
  {
    says: 'Wordings that are proposed in place of a claim’s words are tracked changes: accepted, they replace the words; rejected, they leave them as they are.',
    restsOn: 'a proposal of a listed claim was called a wording in place of its words',
    holds: (records) =>
      forProfile('author', 'editor', 'legal')(records) &&
      ofSome(({ correction }) => correction?.replaces && correction.proposed)(records),
  },
  {
    says: 'What it was made from',
    restsOn: 'nothing: it is a heading',
    holds: forProfile('legal', 'public'),
  },
  {
    says: 'SHA-256 of the article’s text: {typed}',
    restsOn: 'the text of the article',
    holds: forProfile('legal', 'public'),
  },
  {
    says: 'SHA-256 of the project before this export was noted in it: {typed}',
    restsOn: 'the bytes of the project',
    holds: forProfile('legal'),
  },
  {
    says: 'Claims whose words are not in the article',
    restsOn: 'words of a listed claim do not stand in the article',
    holds: ({ listed }) => listed.some(({ detached }) => detached.length > 0),
  },
  {
    says: 'No claim has been marked.',
    restsOn: 'there is no claim that the reader may know of',
    holds: ({ claims }) => claims.length === 0,
  },
  ...(['', 'more '] as const).flatMap((more): Sentence[] => [
    {
      says: `One ${more}claim was marked. It has no verdict on its words as they stand, and is not listed.`,
      restsOn: 'one claim that is not listed has no verdict',
      holds: ({ claims, listed }) =>
        claims.length - listed.length === 1 && listed.length > 0 === (more !== ''),
    },
    {
      says: `{n} ${more}claims were marked. They have no verdict on their words as they stand, and are not listed.`,
      restsOn: 'as many claims that are not listed have no verdict',
      holds: ({ claims, listed }, count) =>
        claims.length - listed.length === toNumber(count) && listed.length > 0 === (more !== ''),
    },
  ]),
  ...[
    'The name of at least one source is withheld from this report.',
    'Sources were withheld: they stand here under names made up for this report alone, or not at all, and their words are left out.',
  ].map((says) => ({
    says,
    restsOn: 'a source that a listed claim names is confidential',
    holds: ({ cited }: Records) => cited.some(({ confidentiality }) => confidentiality !== 'open'),
  })),
];
