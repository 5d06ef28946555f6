import type { Claim, Claimant } from '../../claim/claim';
import type { DerivedClaim } from '../../claim/deriveClaims';
import { standingWords } from '../../claim/standing';
import type { Rating, Scale } from '../../rating/scale';
import { err, ok, type Result } from '../../result';
import { doiAddress } from '../../source/citation';
import type { Source } from '../../source/source';
import { plainText } from '../../source/styledText';
import type { Desk } from '../desk/desk';
import { orderEvidence } from '../desk/discloseSources';
import { shortCitation } from '../words/citeSource';
import { webAddress } from '../words/safeAddress';

/** A review of one claim as schema.org describes it (https://schema.org/ClaimReview). */
export interface ClaimReview {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'ClaimReview';
  /** Absolute, with the claim's anchor: no two reviews share it. */
  readonly url: string;
  readonly claimReviewed: string;
  readonly author: SchemaOrganization;
  /** ISO day. */
  readonly datePublished: string;
  readonly reviewRating: SchemaRating;
  readonly itemReviewed: SchemaClaim;
  readonly citation?: readonly SchemaWork[];
}

interface SchemaOrganization {
  readonly '@type': 'Organization';
  readonly name: string;
}

interface SchemaPerson {
  readonly '@type': 'Person';
  readonly name: string;
  readonly jobTitle?: string;
  readonly affiliation?: SchemaOrganization;
}

/** The three numbers stand together or not at all; higher is truer. */
interface SchemaRating {
  readonly '@type': 'Rating';
  readonly alternateName: string;
  readonly ratingExplanation?: string;
  readonly ratingValue?: number;
  readonly bestRating?: number;
  readonly worstRating?: number;
}

interface SchemaClaim {
  readonly '@type': 'Claim';
  /** Who made the claim; absent where that is not known. */
  readonly author?: SchemaPerson | SchemaOrganization;
  /** ISO 8601, as precise as known. */
  readonly datePublished?: string;
  /** Where the claim was found, never the evidence about it. */
  readonly appearance?: SchemaWork;
}

interface SchemaWork {
  readonly '@type': 'CreativeWork';
  readonly name?: string;
  readonly url?: string;
  readonly archivedAt?: string;
  readonly version?: string;
}

/** Why a claim has no review yet. */
export type NotReady = 'noVerdict' | 'noRatingName' | 'noWords' | 'ownClaim';

/** Who reviews, where and when. */
export interface Review {
  /** An absolute address without a fragment. */
  readonly page: string;
  readonly deskName: string;
  /** ISO day. */
  readonly day: string;
}

/** The review of one claim that the desk lists, from what its profile allows. */
export function claimReview(
  derived: DerivedClaim,
  desk: Desk,
  { page, deskName, day }: Review,
): Result<ClaimReview, NotReady> {
  const { claim, number } = derived;
  const rating = desk.ratingOf(derived);
  if (!rating) return err('noVerdict');
  const reviewRating = schemaRating(rating, desk.scale, claim);
  if (reviewRating.alternateName === '') return err('noRatingName');
  const claimReviewed = claimWords(derived, desk);
  if (claimReviewed === '') return err('noWords');
  const author = schemaClaimant(claim.claimant);
  if (author && sameName(author.name, deskName)) return err('ownClaim');
  const works = citedWorks(derived, desk);
  return ok({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `${page}#claim-${number}`,
    claimReviewed,
    author: { '@type': 'Organization', name: deskName },
    datePublished: day,
    reviewRating,
    itemReviewed: {
      '@type': 'Claim',
      ...(author && { author }),
      ...(claim.madeOn && { datePublished: claim.madeOn }),
      ...appearance(desk),
    },
    ...(works.length > 0 && { citation: works }),
  });
}

function claimWords({ claim }: DerivedClaim, desk: Desk): string {
  const anchor = claim.anchors.find((each) => desk.standingOf(each)) ?? claim.anchors[0];
  const quote = anchor && standingWords(anchor, desk);
  return onOneLine(claim.statement) || onOneLine(quote);
}

function schemaRating({ label, value }: Rating, { ratings }: Scale, { verdict }: Claim) {
  const values = ratings.flatMap((each) => each.value ?? []);
  const best = Math.max(...values);
  const worst = Math.min(...values);
  const explanation = words(verdict?.explanation);
  return {
    '@type': 'Rating' as const,
    alternateName: onOneLine(label),
    ...(explanation && { ratingExplanation: explanation }),
    ...(value !== undefined &&
      worst < best && { ratingValue: value, bestRating: best, worstRating: worst }),
  };
}

/** What people type where they do not know who it was. */
const NOBODY = /^(?:unknown|anonymous|not known|n\/?a|none|nobody|[\p{P}\p{S}\s]*)$/iu;

function schemaClaimant(claimant: Claimant | undefined) {
  const name = known(claimant?.name);
  const organisation = known(claimant?.organisation);
  if (!name) return organisation ? schemaOrganization(organisation) : undefined;
  const jobTitle = known(claimant?.role);
  return {
    '@type': 'Person' as const,
    name,
    ...(jobTitle && { jobTitle }),
    ...(organisation && { affiliation: schemaOrganization(organisation) }),
  };
}

function schemaOrganization(name: string): SchemaOrganization {
  return { '@type': 'Organization', name };
}

function known(text: string | undefined): string | undefined {
  const line = onOneLine(text);
  return NOBODY.test(line) ? undefined : line;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase();
}

function appearance({ article }: Desk): { appearance?: SchemaWork } {
  const { title, url, archiveUrl, draft } = article;
  const address = webAddress(url);
  if (!address) return {};
  const name = onOneLine(title);
  const archivedAt = webAddress(archiveUrl);
  const version = onOneLine(draft);
  return {
    appearance: {
      '@type': 'CreativeWork',
      ...(name && { name }),
      url: address,
      ...(archivedAt && { archivedAt }),
      ...(version && { version }),
    },
  };
}

/** The sources of the evidence that may be shown in full, each once. */
function citedWorks({ claim }: DerivedClaim, { register }: Desk): SchemaWork[] {
  const sources = orderEvidence(claim.evidence).flatMap(
    (evidence) => register.look(evidence.source)?.source ?? [],
  );
  return [...new Set(sources)].map(citedWork);
}

function citedWork({ csl, archiveUrl }: Source): SchemaWork {
  const url = webAddress(csl.URL) ?? (csl.DOI ? doiAddress(csl.DOI) : undefined);
  const archivedAt = webAddress(archiveUrl);
  return {
    '@type': 'CreativeWork',
    name: onOneLine(plainText(shortCitation(csl))),
    ...(url && { url }),
    ...(archivedAt && { archivedAt }),
  };
}

function onOneLine(text: string | undefined): string {
  return words(text).replace(/\s+/gu, ' ');
}

function words(text: string | undefined): string {
  return (text ?? '').toWellFormed().trim();
}
