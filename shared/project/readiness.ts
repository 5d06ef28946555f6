import type { ArticleMetadata } from '../article/block';
import { loneOrigin } from '../claim/claimOrigins';
import type { DerivedClaim } from '../claim/deriveClaims';
import { needsEvidence } from '../claim/evidenceNeeds';
import { hasOpenRequest } from '../correctionRequest';
import type { ClaimId } from '../id';
import { brokenLogWords, type LogState } from './log/verifyLog';

const PROBLEM_CODES = [
  'unchecked',
  'inProgress',
  'stale',
  'detached',
  'noEvidence',
  'noVerdict',
  'noLocator',
  'signOffVoid',
  'noClaims',
  'brokenLog',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
/** What can be wrong with one claim. */
type ClaimProblemCode = Exclude<ProblemCode, 'noClaims' | 'brokenLog'>;

/** What somebody should know, but what does not keep a project from being handed over. */
const WARNING_CODES = [
  'oneOrigin',
  'refutedByOne',
  'contextOnly',
  'signOffUnrecorded',
  'openRequest',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface Finding<C extends string> {
  readonly code: C;
  /** Absent, like the number, where the finding is about the whole project. */
  readonly claim?: ClaimId;
  readonly number?: number;
  /** One sentence; names the claim by its number and words. */
  readonly message: string;
}

export interface Readiness {
  /** True without problems; warnings do not count. */
  readonly ready: boolean;
  readonly problems: readonly Finding<ProblemCode>[];
  readonly warnings: readonly Finding<WarningCode>[];
}

const QUOTE_LENGTH = 60;

const NO_CLAIMS: Finding<ProblemCode> = { code: 'noClaims', message: 'No claims are marked.' };

const ARTICLE_REQUEST: Finding<WarningCode> = {
  code: 'openRequest',
  message: 'There is an open request to correct the article.',
};

const MESSAGES: Readonly<Record<ClaimProblemCode | WarningCode, string>> = {
  unchecked: 'is unchecked',
  inProgress: 'is still in progress',
  stale: 'is stale: its words have changed since they were checked',
  detached: 'is detached: words it stands on are no longer in the article',
  noEvidence: 'has no evidence',
  noVerdict: 'has no verdict',
  noLocator: 'has evidence that does not say where in the source',
  signOffVoid: 'has been changed since it was signed off',
  oneOrigin: 'rests on one origin only',
  refutedByOne: 'is refuted by one origin only, and nothing supports it',
  contextOnly: 'has only context as evidence: nothing supports or refutes it',
  openRequest: 'has an open request for correction',
  signOffUnrecorded: 'was signed off before it was recorded what is signed: sign it off again',
};

/** Whether a project can be handed over, and what stands in the way, in the order of the article. */
export function checkReadiness({
  claims,
  article = {},
  log,
}: {
  readonly claims: readonly DerivedClaim[];
  readonly article?: Pick<ArticleMetadata, 'requests'>;
  readonly log?: LogState;
}): Readiness {
  // Nothing wrong in nothing checked is no reason to hand it over.
  const problems: Finding<ProblemCode>[] = claims.length === 0 ? [NO_CLAIMS] : [];
  const brokenLog = log && brokenLogWords(log);
  if (brokenLog !== undefined) problems.push({ code: 'brokenLog', message: brokenLog });
  problems.push(...claims.flatMap((fact) => findings(fact, problemsOf(fact))));
  const warnings: Finding<WarningCode>[] = hasOpenRequest(article) ? [ARTICLE_REQUEST] : [];
  warnings.push(...claims.flatMap((fact) => findings(fact, warningsOf(fact))));
  return { ready: problems.length === 0, problems, warnings };
}

/** What somebody has to know before claims are signed off, of those that are not ready to be handed over. */
export function problemsBeforeSigning(
  claims: readonly DerivedClaim[],
): Finding<ClaimProblemCode | WarningCode>[] {
  // That an earlier sign-off is void is why they are signed again. Context says no more for a claim than no evidence.
  return claims.flatMap((fact) =>
    findings(fact, [
      ...problemsOf(fact).filter((code) => code !== 'signOffVoid'),
      ...warningsOf(fact).filter((code) => code === 'contextOnly' || code === 'openRequest'),
    ]),
  );
}

function problemsOf({ claim, stale, detached, signOff }: DerivedClaim): ClaimProblemCode[] {
  const checkable = needsEvidence(claim);
  const codes: (ClaimProblemCode | false)[] = [
    claim.status === 'unchecked' && 'unchecked',
    claim.status === 'inProgress' && 'inProgress',
    stale && 'stale',
    detached.length > 0 && 'detached',
    checkable && claim.evidence.length === 0 && 'noEvidence',
    checkable && claim.verdict === undefined && 'noVerdict',
    claim.evidence.some(({ locator }) => !hasText(locator)) && 'noLocator',
    signOff === 'changed' && 'signOffVoid',
  ];
  return codes.filter((code) => code !== false);
}

function warningsOf(fact: DerivedClaim): WarningCode[] {
  const { claim, signOff } = fact;
  return [
    ...thinEvidence(fact),
    ...(signOff === 'unrecorded' ? ['signOffUnrecorded' as const] : []),
    ...(hasOpenRequest(claim) ? ['openRequest' as const] : []),
  ];
}

function thinEvidence({ claim, origins }: DerivedClaim): WarningCode[] {
  const { supporting, refuting } = origins;
  if (!needsEvidence(claim) || claim.evidence.length === 0) return [];
  if (supporting.length + refuting.length === 0) return ['contextOnly'];
  if (loneOrigin(origins) === undefined) return [];
  return supporting.length > 0 ? ['oneOrigin'] : ['refutedByOne'];
}

function hasText(locator: object | undefined): boolean {
  return Object.values(locator ?? {}).some((part) => String(part).trim() !== '');
}

function findings<C extends ClaimProblemCode | WarningCode>(
  { claim, number, wording }: DerivedClaim,
  codes: readonly C[],
): Finding<C>[] {
  return codes.map((code) => ({
    code,
    claim: claim.id,
    number,
    message: `Claim ${number} (“${shorten(wording)}”) ${MESSAGES[code]}.`,
  }));
}

function shorten(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  if (words.length <= QUOTE_LENGTH) return words;
  const cut = words.slice(0, QUOTE_LENGTH);
  return `${cut
    .slice(0, cut.lastIndexOf(' ') + 1 || undefined)
    .trimEnd()
    .toWellFormed()}…`;
}
