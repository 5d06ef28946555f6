import type { ArticleMetadata } from '../../article/block';
import type { Claim } from '../../claim/claim';
import { claimText } from '../../claim/staleness';
import type { ProjectFile } from '../file/projectFile';
import { canonicalJson } from '../text/canonicalJson';
import { compareTexts, type TextComparison } from './compareTexts';

/** A claim that both versions have, with what is not the same in them, in plain words. */
export interface ChangedClaim {
  readonly before: Claim;
  readonly after: Claim;
  readonly what: readonly string[];
}

/** What one version of a project has and another has not. */
export interface ProjectComparison {
  readonly claims: {
    readonly added: readonly Claim[];
    readonly removed: readonly Claim[];
    readonly changed: readonly ChangedClaim[];
  };
  readonly text: TextComparison;
  /** What else is not the same, such as “2 sources added”. */
  readonly other: readonly string[];
}

/** Compares two versions of one project. When each was saved does not count. */
export function compareProjects(before: ProjectFile, after: ProjectFile): ProjectComparison {
  const claims = compareRecords(before.claims, after.claims, (a, b) => changesOf(a, b).length > 0);
  const sources = compareRecords(before.sources, after.sources, differ);
  const tags = compareRecords(before.tags, after.tags, differ);
  const { blocks: oldBlocks, ...oldArticle } = before.article;
  const { blocks: newBlocks, ...newArticle } = after.article;
  return {
    claims: {
      added: claims.added,
      removed: claims.removed,
      changed: claims.changed.map(([was, is]) => ({
        before: was,
        after: is,
        what: changesOf(was, is),
      })),
    },
    text: compareTexts(oldBlocks, newBlocks, newArticle.language),
    other: [
      ...counts('source', sources),
      ...counts('tag', tags),
      ...(differ(before.scale, after.scale) ? ['another rating scale'] : []),
      ...articleParts(oldArticle, newArticle),
    ],
  };
}

/** The comparison in one line, such as “2 claims added, 1 changed · 14 words added”. */
export function describeComparison({ claims, text, other }: ProjectComparison): string {
  const { wordsAdded, wordsRemoved, blocks } = text;
  const parts = [
    counts('claim', claims).join(', '),
    counts('word', { added: wordsAdded, removed: wordsRemoved }).join(', '),
    ...other,
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(' · ');
  return blocks.some(({ kind }) => kind !== 'same') ? 'only the form of the text' : 'no difference';
}

function articleParts(
  { requests: oldRequests, interests: oldInterests, ...before }: ArticleMetadata,
  { requests, interests, ...after }: ArticleMetadata,
): string[] {
  return [
    ...(differ(before, after) ? ['title, byline or dates changed'] : []),
    ...(differ(oldInterests, interests) ? ['conflicts of interest changed'] : []),
    ...(differ(oldRequests, requests) ? ['requests for correction changed'] : []),
  ];
}

interface Records<R> {
  readonly added: readonly R[];
  readonly removed: readonly R[];
  readonly changed: readonly (readonly [R, R])[];
}

function compareRecords<R extends { readonly id: string }>(
  before: readonly R[],
  after: readonly R[],
  isChanged: (a: R, b: R) => boolean,
): Records<R> {
  const old = new Map(before.map((record) => [record.id, record]));
  const ids = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !ids.has(id)),
    changed: after.flatMap((record) => {
      const was = old.get(record.id);
      return was && was !== record && isChanged(was, record) ? [[was, record] as const] : [];
    }),
  };
}

/** Each key of a claim that a checker fills in, as it is called in the window. */
const CLAIM_PARTS: readonly (readonly [string, readonly (keyof Claim)[]])[] = [
  ['statement', ['statement']],
  ['tags', ['tags']],
  ['claimant', ['claimant', 'madeOn', 'context']],
  ['status', ['status', 'checked']],
  ['verdict', ['verdict']],
  ['evidence', ['evidence']],
  ['correction', ['correction']],
  ['priority', ['priority', 'flags']],
  ['quantity', ['quantity']],
  ['notes', ['notes']],
  ['sign-off', ['signedOff']],
  ['requests for correction', ['requests']],
];

function changesOf(before: Claim, after: Claim): string[] {
  const changes = CLAIM_PARTS.filter(([, keys]) =>
    keys.some((key) => differ(before[key], after[key])),
  ).map(([name]) => name);
  // Where it stands shifts with the text around it; the words are what is claimed.
  return differ(wordings(before), wordings(after)) ? ['words', ...changes] : changes;
}

function wordings({ anchors }: Claim): string {
  return claimText(anchors.map(({ quote }) => quote.exact));
}

function differ(a: unknown, b: unknown): boolean {
  return a !== b && canonicalJson({ value: a }) !== canonicalJson({ value: b });
}

interface Counts {
  readonly added: number | readonly unknown[];
  readonly removed: number | readonly unknown[];
  readonly changed?: readonly unknown[];
}

/** Such as “2 claims added”, “1 removed”: the first one names what is counted. */
function counts(noun: string, { added, removed, changed = [] }: Counts): string[] {
  const parts: string[] = [];
  for (const [list, verb] of [
    [added, 'added'],
    [removed, 'removed'],
    [changed, 'changed'],
  ] as const) {
    const count = typeof list === 'number' ? list : list.length;
    if (count === 0) continue;
    const named = parts.length > 0 ? '' : ` ${noun}${count === 1 ? '' : 's'}`;
    parts.push(`${count.toLocaleString('en')}${named} ${verb}`);
  }
  return parts;
}
