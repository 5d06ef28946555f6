import type { Block } from '../../article/block';
import { rangeOffsets } from '../../article/canonicalText';
import type { DerivedClaim } from '../../claim/deriveClaims';
import { needsCheck } from '../../claim/doneClaims';
import { assignLanes } from '../../claim/lanes';
import { firstSpan, standingsOf } from '../../claim/standing';
import { formatDate } from '../../dates/formatDate';
import { onDate } from '../../dates/onDate';
import { ratingUnderline } from '../../rating/ratingUnderline';
import type { Desk } from '../desk/desk';
import type { Profile } from '../profiles';
import type { ArticleBlock, ClaimEntry, ReportModel, VerdictSummary } from '../report';
import { citedAddress } from '../words/citeSource';
import { languageTag } from '../words/languageTag';
import { showDay } from '../words/showDays';
import { articleRuns, type Place } from './articleRuns';
import { claimEntry, claimHue } from './claimEntry';
import { claimIndex } from './claimIndex';
import { decisions } from './decisions';
import { method } from './method';
import { notesBeside } from './notesBeside';
import { proof } from './proof';
import { deskWords, reportLook } from './reportLook';
import { lastCorrected, requestList } from './requestList';
import { checkedLine, peopleLine } from './signatures';
import { textDirection } from './textDirection';

const KICKERS: Readonly<Record<Profile, string>> = {
  author: 'Fact-check report for the author',
  editor: 'Fact-check report for the editor',
  legal: 'Fact-check report for the legal desk',
  public: 'Fact-check report',
};

/** Builds the report for a reader from what lies on the desk and its profile allows. Never fails. */
export function makeReport(desk: Desk): ReportModel {
  const { profile, article, listed } = desk;
  const reported = listed.map((derived) => ({ derived, entry: claimEntry(derived, desk) }));
  const claims = reported.map(({ entry }) => entry);
  const made = proof(desk);
  const language = languageTag(article.language);
  const requests = requestList(desk);
  return {
    profile,
    look: reportLook(desk),
    kicker: KICKERS[profile],
    title: article.title.trim() || 'Untitled article',
    line: [article.byline, article.publisher, article.published && formatDate(article.published)]
      .filter(Boolean)
      .join(', '),
    checkedLine: checkedLine(desk),
    origin: origin(desk),
    ...(profile === 'public' && { publication: publication(desk) }),
    ...(language && { language }),
    direction: textDirection(language),
    verdicts: verdictSummary(listed, desk),
    colours: coloursFor(profile),
    decisions: decisions(reported, desk),
    article: articleBlocks(listed, claims, desk),
    claims,
    index: claimIndex(claims, desk),
    ...(requests && { requests }),
    sources: desk.register.entries,
    method: method(listed, desk),
    ...(desk.register.hasWithheld && { withheld: withheldNotice(profile) }),
    colophon: colophon(desk),
    ...(made && { proof: made }),
  };
}

/**
 * Those who did not check read a colour as a judgement, so theirs is one; the desk is shown the colours that
 * it marked the claims with.
 */
function coloursFor(profile: Profile): ReportModel['colours'] {
  return profile === 'public' || profile === 'author' ? 'verdict' : 'kind';
}

function articleBlocks(
  listed: readonly DerivedClaim[],
  claims: readonly ClaimEntry[],
  desk: Desk,
): ArticleBlock[] {
  const { article, canonical, paragraphs } = desk;
  const spans = listed.flatMap((derived) =>
    standingsOf(derived.claim, desk).map((range) => ({
      derived,
      ...rangeOffsets(canonical, range),
    })),
  );
  const lanes = assignLanes(spans);
  const look = (derived: DerivedClaim) => {
    if (coloursFor(desk.profile) === 'kind') return { hue: claimHue(derived, desk) };
    const rating = desk.ratingOf(derived);
    return { hue: rating?.colour ?? 'grey', line: ratingUnderline(desk.scale, rating) } as const;
  };
  const places = spans.map(({ derived, start, end }, index): Place => {
    const covering = { number: derived.number, lane: lanes[index] ?? 0, ...look(derived) };
    return { start, end, covering };
  });
  const runs = articleRuns(article.blocks, canonical, places);
  const entries = entriesByBlock(listed, claims, desk);
  const notes = notesBeside(
    article.blocks.map((_, index) => ({
      length: canonical.blocks[index]?.text.length ?? 0,
      claims: entries.get(index) ?? [],
    })),
  );
  return article.blocks.map((block, index) => ({
    ...blockLook(block),
    ...(paragraphs[index] !== undefined && { paragraph: paragraphs[index] }),
    cells: runs[index] ?? [],
    notes: notes[index] ?? [],
  }));
}

function blockLook(block: Block): Omit<ArticleBlock, 'cells' | 'notes'> {
  const { type } = block;
  if (type === 'heading') return { type, level: block.level };
  if (type === 'listItem') {
    const number = block.kind === 'ordered' ? (block.number ?? 1) : undefined;
    return { type, level: block.level, ...(number !== undefined && { number }) };
  }
  if (type === 'tableRow') return { type, header: block.header === true };
  if (type === 'figure' && block.alt?.trim()) return { type, alt: block.alt.trim() };
  return { type };
}

function entriesByBlock(
  listed: readonly DerivedClaim[],
  claims: readonly ClaimEntry[],
  desk: Desk,
): Map<number, ClaimEntry[]> {
  const found = new Map<number, ClaimEntry[]>();
  let block = 0;
  const { canonical } = desk;
  for (const [index, { claim }] of listed.entries()) {
    const entry = claims[index];
    // Numbers follow the first spans, so the blocks come in order.
    const first = firstSpan(claim, desk);
    if (!entry || !first) continue;
    while ((canonical.blocks[block + 1]?.start ?? Number.POSITIVE_INFINITY) <= first.start)
      block += 1;
    found.set(block, [...(found.get(block) ?? []), entry]);
  }
  return found;
}

function verdictSummary(listed: readonly DerivedClaim[], desk: Desk): VerdictSummary {
  const { scale, marked } = desk;
  const counts = scale.ratings.map((rating) => ({
    label: rating.label,
    colour: rating.colour,
    line: ratingUnderline(scale, rating),
    count: listed.filter((derived) => desk.ratingOf(derived)?.id === rating.id).length,
  }));
  const withVerdict = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    claims: listed.length,
    counts: counts.filter(({ count }) => count > 0),
    without: listed.length - withVerdict,
    unlisted: marked.filter(needsCheck).length - listed.filter(needsCheck).length,
  };
}

function origin(desk: Desk): ReportModel['origin'] {
  const { url, retrieved, archiveUrl, archived, draft } = desk.article;
  const { archive } = citedAddress('archive', archiveUrl);
  const corrected = lastCorrected(desk);
  return {
    ...citedAddress('address', url),
    ...(retrieved && { taken: onDate(retrieved) }),
    ...(archive && {
      archive: { address: archive, ...(archived && { made: onDate(archived) }) },
    }),
    ...(draft?.trim() && { draft: draft.trim() }),
    ...(corrected && { corrected: onDate(corrected) }),
  };
}

/** What the checkers declare; nothing where nobody did. */
function interests({ article, allowance }: Desk): string[] {
  const declared = article.interests;
  const text = declared?.text.trim();
  if (!allowance.interests || !declared || !text) return [];
  const by = allowance.signatures === 'people' && declared.by ? ` by ${declared.by}` : '';
  return [`Conflicts of interest: ${text} (declared${by} on ${showDay(declared.at)}).`];
}

function publication({ context }: Desk): ReportModel['publication'] {
  return {
    ...(context.deskName && { desk: context.deskName }),
    ...citedAddress('address', context.pageUrl),
  };
}

function colophon(desk: Desk): string[] {
  const { allowance, context } = desk;
  const people = allowance.signatures === 'people' ? peopleLine(desk) : '';
  const by = context.deskName ? ` by ${context.deskName}` : '';
  return [
    [people, checkedLine(desk)].filter(Boolean).join(' '),
    `Report made${by} with Galley on ${showDay(context.now)}.`,
    ...interests(desk),
    ...deskWords(desk),
  ];
}

function withheldNotice(profile: Profile): string {
  return profile === 'legal'
    ? 'The name of at least one source is withheld from this report.'
    : 'Sources were withheld: they stand here under names made up for this report alone, or not at all, and their words are left out.';
}
