import type { ON_RECORD, RELIABILITIES, Source } from '../../shared/source/source';

export const RELIABILITY_LABELS: Readonly<Record<(typeof RELIABILITIES)[number], string>> = {
  A: 'Completely reliable',
  B: 'Usually reliable',
  C: 'Fairly reliable',
  D: 'Not usually reliable',
  E: 'Unreliable',
  F: 'Cannot be judged',
};

export const ON_RECORD_LABELS: Readonly<Record<(typeof ON_RECORD)[number], string>> = {
  'on record': 'May be quoted by name',
  background: 'May be quoted, not by name',
  'deep background': 'May be used, not quoted',
  'off record': 'May not be used',
  embargoed: 'May be used from a later time',
};

/** What each degree of confidentiality means for what is handed over. */
export const CONFIDENTIALITY_LABELS: Readonly<
  Record<Source['confidentiality'], { readonly label: string; readonly meaning: string }>
> = {
  open: { label: 'Open', meaning: 'Named and quoted in every report.' },
  withheld: {
    label: 'Name withheld',
    meaning:
      'Reports for the author, the editor and the public give it a pseudonym and leave out its words and their place. The legal report names it.',
  },
  secret: {
    label: 'Secret',
    meaning:
      'Reports for the author and the editor say “a source known to the desk”, the legal report gives it a pseudonym, and the public report leaves it out and says that sources were withheld.',
  },
};
