import type { DerivedClaim } from '../../claim/deriveClaims';
import type { Evidence, Stance } from '../../claim/evidence';
import { plainText } from '../../source/styledText';
import type { Desk } from '../desk/desk';
import { orderEvidence } from '../desk/discloseSources';
import { randomFrom } from '../desk/pseudonyms';
import { capital, claimWords, phraseText } from '../words/listWords';
import { webAddress } from '../words/safeAddress';
import { type AnnotatedText, type AnnotationTarget, annotationTargets } from './annotationTarget';

/** Terms that the Web Annotation vocabulary has no word for. */
const NAMESPACE = 'urn:x-galley:ns#';

/** An AnnotationCollection with one page (W3C Web Annotation Data Model, 5). */
interface AnnotationCollection {
  readonly '@context': readonly [string, { readonly galley: string }];
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly creator?: object;
  readonly generator: object;
  readonly generated: string;
  readonly total: number;
  /** The text that the positions count in: no page on the web says the very same letters. */
  readonly 'galley:text': AnnotatedText;
  readonly first: AnnotationPage;
  /**
   * Claims of which nothing is left in the article. Programs that take annotations want a place of each, so these
   * stand beside their page.
   */
  readonly 'galley:detached'?: readonly Annotation[];
}

interface AnnotationPage {
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly startIndex: 0;
  readonly items: readonly Annotation[];
}

interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'assessing' | 'highlighting';
  /** Never empty: programs that take annotations look into it, and W3C's suite wants something in it. */
  readonly body: readonly Body[];
  /** One for each place of the claim that is in the article. */
  readonly target: readonly AnnotationTarget[];
  /** The last words of places that are not, where the claim has others. */
  readonly 'galley:detached'?: readonly AnnotationTarget[];
}

interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: Purpose;
  readonly value: string;
  /** Which of a claim's texts it is: the purpose alone does not say it. */
  readonly 'galley:part'?: AnnotationPart;
  readonly 'galley:stance'?: Stance;
}

interface LinkedSource {
  readonly type: 'SpecificResource';
  readonly purpose: 'linking';
  readonly source: string;
  /** The words of the source. */
  readonly selector?: { readonly type: 'TextQuoteSelector'; readonly exact: string };
  readonly 'galley:stance': Stance;
}

type Body = TextualBody | LinkedSource;
type Purpose =
  | 'identifying'
  | 'describing'
  | 'tagging'
  | 'assessing'
  | 'commenting'
  | 'editing'
  | 'replying'
  | 'linking';
/** The texts of a claim that annotations hold; its number is another one where it comes in. */
export const ANNOTATION_PARTS = [
  'number',
  'statement',
  'explanation',
  'proposed',
  'reply',
  'resolution',
  'notes',
] as const;
export type AnnotationPart = (typeof ANNOTATION_PARTS)[number];

/** The annotations, and in plain sentences what they do not say. */
export interface WebAnnotations {
  readonly collection: AnnotationCollection;
  readonly notes: readonly string[];
}

/**
 * The listed claims as W3C Web Annotations, one a claim, a target for each of its places in the article's text, which
 * goes with them. Never fails.
 */
export function toWebAnnotation(desk: Desk): WebAnnotations {
  const { context } = desk;
  const urn = newUrn(context.nonce);
  const targets = annotationTargets(desk, urn);
  const annotations = desk.listed.map((derived) => {
    const { anchors } = derived.claim;
    const standing = anchors.flatMap((anchor) => desk.standingOf(anchor) ?? []);
    const detached = anchors.filter((anchor) => !desk.standingOf(anchor)).map(targets.detached);
    const annotation: Annotation = {
      id: `${urn}#claim-${derived.number}`,
      type: 'Annotation',
      motivation: desk.ratingOf(derived) ? 'assessing' : 'highlighting',
      body: bodies(derived, desk),
      target: standing.length > 0 ? standing.map(targets.at) : detached,
      ...(standing.length > 0 && detached.length > 0 && { 'galley:detached': detached }),
    };
    return { annotation, isStanding: standing.length > 0 };
  });
  const of = (isStanding: boolean) =>
    annotations.flatMap((each) => (each.isStanding === isStanding ? [each.annotation] : []));
  const [items, lost] = [of(true), of(false)];
  const detached = desk.listed
    .filter((each) => each.detached.length > 0)
    .map(({ number }) => number);
  return {
    collection: {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { galley: NAMESPACE }],
      id: urn,
      type: 'AnnotationCollection',
      label: desk.article.title,
      ...(context.deskName && { creator: { type: 'Organization', name: context.deskName } }),
      generator: { type: 'Software', name: 'Galley' },
      generated: context.now,
      total: items.length,
      'galley:text': targets.text,
      first: { id: `${urn}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
      ...(lost.length > 0 && { 'galley:detached': lost }),
    },
    notes: [
      'Annotations hold words, statements, tags, verdicts, comments and sources; the report holds the rest.',
      ...unitNote(targets.text.value),
      ...detachedNote(detached),
    ],
  };
}

function detachedNote(numbers: readonly number[]): string[] {
  if (numbers.length === 0) return [];
  return [
    `${capital(phraseText(claimWords(numbers)))}: words that are no longer in the article have no position. They stand under “galley:detached”, where programs that want one do not look.`,
  ];
}

/** In a text of plain letters code points and UTF-16 units are the same. */
function unitNote(text: string): string[] {
  return [
    'Positions count in the text that the file has with it, under “galley:text”, and in no page on the web.',
    ...(/[\u{10000}-\u{10ffff}]/u.test(text)
      ? [
          'They are Unicode code points, as W3C counts. The text has signs that programs in JavaScript count twice: their numbers stand under “galley:utf16”.',
        ]
      : []),
  ];
}

/** An address for this export alone: an id of the project would tell two exports from one hand. */
function newUrn(nonce: string): string {
  const hex = [0, 1, 2, 3]
    .map((part) => Math.floor(randomFrom(`${part} ${nonce}`)() * 2 ** 32))
    .map((number) => number.toString(16).padStart(8, '0'))
    .join('');
  // Version 4, variant 1 (RFC 9562): random but for these two digits.
  const parts = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(hex)?.slice(1) ?? [];
  const [a, b, c, d, e] = parts;
  return `urn:uuid:${a}-${b}-4${c}-8${d}-${e}`;
}

function bodies(derived: DerivedClaim, desk: Desk): Body[] {
  const { claim } = derived;
  const { allowance } = desk;
  const rating = desk.ratingOf(derived);
  const { correction } = claim;
  return [
    ...text('identifying', `Claim ${derived.number}`, 'number'),
    ...text('describing', claim.statement, 'statement'),
    ...desk.tagsOf(derived).flatMap(({ label }) => text('tagging', label)),
    ...text('assessing', rating?.label),
    ...(rating ? text('commenting', claim.verdict?.explanation, 'explanation') : []),
    ...(allowance.correction ? text('editing', correction?.proposed, 'proposed') : []),
    ...(allowance.reply ? text('replying', correction?.reply, 'reply') : []),
    ...(allowance.reply ? text('commenting', correction?.resolution, 'resolution') : []),
    ...(allowance.notes ? text('commenting', claim.notes, 'notes') : []),
    ...orderEvidence(claim.evidence).flatMap((evidence) => linkedSource(evidence, desk)),
  ];
}

function text(purpose: Purpose, value: string | undefined, part?: AnnotationPart): TextualBody[] {
  if (!value?.trim()) return [];
  return [{ type: 'TextualBody', purpose, value, ...(part && { 'galley:part': part }) }];
}

/** A source at its address; one without, or one that is not named, in words. */
function linkedSource(evidence: Evidence, { register }: Desk): Body[] {
  const look = register.look(evidence.source);
  if (!look || look.disclosure === 'omitted') return [];
  const stance = { 'galley:stance': evidence.stance };
  const address = webAddress(look.source?.csl.URL);
  if (!address)
    return text('linking', plainText(look.name)).map((body) => ({ ...body, ...stance }));
  return [
    {
      type: 'SpecificResource',
      purpose: 'linking',
      source: address,
      ...(evidence.quote?.trim() && {
        selector: { type: 'TextQuoteSelector' as const, exact: evidence.quote },
      }),
      ...stance,
    },
  ];
}
