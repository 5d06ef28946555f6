import type { Source } from '../../source/source';
import type { Profile } from '../profiles';

/** How a confidential source appears. */
export type Disclosure =
  /** Like any other source. */
  | 'full'
  /** Under a name made up for this one report, without its words and their place. */
  | 'pseudonym'
  /** As "a source known to the desk", without its words and their place. */
  | 'unnamed'
  /** Not at all. */
  | 'omitted';

/** What a profile may contain. A report is built from these permissions and nothing else. */
export interface Allowance {
  readonly status: boolean;
  readonly staleness: boolean;
  readonly claimsWithoutVerdict: boolean;
  /** Verdicts on words that have changed since they were checked, or are no longer in the article. */
  readonly outdatedVerdicts: boolean;
  readonly claimsWithoutCheck: boolean;
  readonly correction: boolean;
  readonly reply: boolean;
  readonly withheldSources: Disclosure;
  readonly secretSources: Disclosure;
  readonly rank: boolean;
  /** Reliability, why the rank, interest, terms of use, what a source derives from, origins. */
  readonly appraisal: boolean;
  readonly contacts: 'none' | 'outcome' | 'full';
  /** Notes, priority and flags. */
  readonly notes: boolean;
  readonly signatures: 'none' | 'people' | 'desk';
  /** Requests for correction: none, what was corrected in the desk's words, or all of them with who asked. */
  readonly requests: 'none' | 'corrections' | 'full';
  /** What the checkers declare about interests of their own. */
  readonly interests: boolean;
  /** The article's paragraphs are numbered: no secret, but of use to those alone who argue about them. */
  readonly paragraphNumbers: boolean;
  readonly articleHash: boolean;
  readonly projectHash: boolean;
  readonly fileNames: boolean;
  readonly log: boolean;
}

const EDITOR: Allowance = {
  status: true,
  staleness: true,
  claimsWithoutVerdict: true,
  outdatedVerdicts: true,
  claimsWithoutCheck: true,
  correction: true,
  reply: true,
  withheldSources: 'pseudonym',
  secretSources: 'unnamed',
  rank: true,
  appraisal: true,
  contacts: 'outcome',
  notes: true,
  signatures: 'people',
  requests: 'full',
  interests: true,
  paragraphNumbers: false,
  articleHash: false,
  projectHash: false,
  fileNames: false,
  log: false,
};

export const ALLOWANCES: Readonly<Record<Profile, Allowance>> = {
  author: {
    ...EDITOR,
    rank: false,
    appraisal: false,
    contacts: 'none',
    notes: false,
    signatures: 'none',
    requests: 'none',
    interests: false,
  },
  editor: EDITOR,
  legal: {
    ...EDITOR,
    withheldSources: 'full',
    secretSources: 'pseudonym',
    contacts: 'full',
    paragraphNumbers: true,
    articleHash: true,
    projectHash: true,
    fileNames: true,
    log: true,
  },
  public: {
    status: false,
    staleness: false,
    claimsWithoutVerdict: false,
    outdatedVerdicts: false,
    claimsWithoutCheck: false,
    correction: false,
    reply: false,
    withheldSources: 'pseudonym',
    secretSources: 'omitted',
    rank: true,
    appraisal: false,
    contacts: 'outcome',
    notes: false,
    signatures: 'desk',
    requests: 'corrections',
    interests: true,
    paragraphNumbers: false,
    articleHash: true,
    projectHash: false,
    fileNames: false,
    log: false,
  },
};

/** How a source appears in a report that has this allowance. */
export function disclosureOf(source: Source, allowance: Allowance): Disclosure {
  if (source.confidentiality === 'withheld') return allowance.withheldSources;
  if (source.confidentiality === 'secret') return allowance.secretSources;
  return 'full';
}
