import type { Anchor } from '../../anchor/anchor';
import { type ArticleMetadata, type Block, blockSchema } from '../../article/block';
import { blockText } from '../../article/blockText';
import type { Claim } from '../../claim/claim';
import type { Scale } from '../../rating/scale';
import type { Source } from '../../source/source';
import type { Tag } from '../../tag/tag';
import type { ProjectFile } from '../file/projectFile';
import { recordLine } from '../text/serializeProject';
import { claimChanges, goneClaim } from './claimChanges';
import { type FieldTexts, fieldTexts, type LabelOf } from './fieldTexts';
import { formerValue, formerValues } from './formerValues';
import { isSame } from './isSame';
import { BLOCK_TEXT, type LoggedChange, TAG_ORDER } from './logEntry';
import { type KnownRequests, knownRequests, requestChanges } from './requestChanges';

/** What can be compared: everything but what says when and by whom it was saved. */
type Content = Pick<ProjectFile, 'article' | 'scale' | 'tags' | 'sources' | 'claims'>;

/**
 * What was done to a project between two states of it, by what differs. Records that are the same
 * object cost nothing; of the others it is their content that counts.
 */
export function projectChanges(before: Content, after: Content): LoggedChange[] {
  const text = textChanges(before, after);
  return [
    ...articleChanges(before.article, after.article, knownRequests(goneClaims(before, after))),
    ...text,
    ...(before.scale === after.scale || isSame(before.scale, after.scale)
      ? []
      : [
          {
            what: 'scaleChanged',
            on: after.scale.id,
            was: formerValues(fieldTexts(before.scale), fieldTexts(after.scale)),
          } as const,
        ]),
    ...tagChanges(before, after),
    ...sourceChanges(before, after),
    ...changesOfClaims(before, after, text.length > 0),
  ];
}

function articleChanges(
  { blocks: _, ...before }: Content['article'],
  { blocks: __, ...after }: Content['article'],
  known: KnownRequests,
): LoggedChange[] {
  if (isSame(before satisfies ArticleMetadata, after)) return [];
  const texts = fieldTexts(before);
  const nowTexts = fieldTexts(after);
  const { requests: oldRequests, interests: oldInterests, ...details } = before;
  const { requests, interests, ...nowDetails } = after;
  const was = (...keys: string[]) => formerValues(texts, nowTexts, { keys });
  const changes: LoggedChange[] = [];
  if (!isSame(details, nowDetails)) {
    const keys = Object.keys({ ...details, ...nowDetails });
    changes.push({ what: 'articleDetails', was: was(...keys) });
  }
  if (!isSame(oldInterests, interests)) {
    changes.push({ what: 'interests', was: was('interests') });
  }
  return [...changes, ...requestChanges(oldRequests, requests, was('requests'), known)];
}

function goneClaims(before: Content, after: Content): Claim[] {
  const { old, fresh } = different(before.claims, after.claims);
  const is = new Set(fresh.map(({ id }) => id));
  return old.filter(({ id }) => !is.has(id));
}

/** One entry for all blocks: a new draft may change every one of them. */
function textChanges(before: Content, after: Content): LoggedChange[] {
  const { old, fresh } = different(before.article.blocks, after.article.blocks);
  const lines = new Map(old.map((block) => [block.id, recordLine(block, blockSchema)]));
  const changed = new Set<Block['id']>();
  for (const block of fresh) {
    if (lines.get(block.id) !== recordLine(block, blockSchema)) changed.add(block.id);
    lines.delete(block.id);
  }
  for (const id of lines.keys()) changed.add(id);
  const [only] = changed;
  if (only === undefined) {
    return isReordered(before.article.blocks, after.article.blocks)
      ? [{ what: 'textCorrected' }]
      : [];
  }
  const texts = new Map(old.map((block) => [block.id, blockText(block) || undefined]));
  const nowTexts = new Map(fresh.map((block) => [block.id, blockText(block) || undefined]));
  const reworded = [...changed].filter((id) => texts.get(id) !== nowTexts.get(id));
  if (changed.size === 1) {
    const was = reworded.map((id) => formerValue(BLOCK_TEXT, texts.get(id)));
    return [{ what: 'textCorrected', on: only, was }];
  }
  const was = reworded
    .slice(0, MOST_BLOCKS)
    .map((id) => formerValue(BLOCK_TEXT, texts.get(id), id));
  return [{ what: 'textCorrected', detail: String(changed.size), was }];
}

/** Of a new draft, so many blocks are told as they were; earlier versions have the others. */
const MOST_BLOCKS = 20;

function tagChanges(before: Content, after: Content): LoggedChange[] {
  if (before.tags === after.tags) return [];
  const { old, fresh } = different(before.tags, after.tags);
  const was = new Map(old.map((tag) => [tag.id, tag]));
  const is = new Set(fresh.map(({ id }) => id));
  const changes: LoggedChange[] = [];
  for (const tag of fresh) {
    const known = was.get(tag.id);
    if (!known) changes.push({ what: 'tagAdded', on: tag.id, detail: tag.label });
    else if (!isSame(known, tag)) {
      const was = formerValues(fieldTexts(known), fieldTexts(tag));
      changes.push({ what: 'tagChanged', on: tag.id, was });
    }
  }
  for (const tag of old) {
    if (is.has(tag.id)) continue;
    const was = formerValues(fieldTexts(tag), NOTHING);
    changes.push({ what: 'tagRemoved', on: tag.id, detail: tag.label, was });
  }
  return changes.length === 0 && isReordered(before.tags, after.tags)
    ? [{ what: 'tagsReordered', was: [formerValue(TAG_ORDER, tagOrder(before.tags))] }]
    : changes;
}

function sourceChanges(before: Content, after: Content): LoggedChange[] {
  const { old, fresh } = different(before.sources, after.sources);
  const was = new Map(old.map((source) => [source.id, source]));
  const changes: LoggedChange[] = [];
  for (const source of fresh) {
    const known = was.get(source.id);
    was.delete(source.id);
    if (known) changes.push(...changesOfSource(known, source));
    else changes.push({ what: 'sourceAdded', on: source.id });
  }
  for (const gone of was.values()) {
    const former = formerValues(fieldTexts(gone), NOTHING);
    changes.push({ what: 'sourceRemoved', on: gone.id, was: former });
  }
  return changes;
}

function changesOfSource(before: Source, after: Source): LoggedChange[] {
  const on = after.id;
  const { attachments, contacts, confidentiality, modified: _, ...rest } = before;
  const {
    attachments: nowAttached,
    contacts: nowContacts,
    confidentiality: nowConfidential,
    modified: __,
    ...nowRest
  } = after;
  const changes: LoggedChange[] = [];
  const texts = fieldTexts(before);
  const nowTexts = fieldTexts(after);
  const was = (...keys: string[]) => formerValues(texts, nowTexts, { keys });
  if (!isSame(rest, nowRest)) {
    changes.push({ what: 'sourceChanged', on, was: was(...Object.keys({ ...rest, ...nowRest })) });
  }
  if (!isSame(contacts, nowContacts)) changes.push({ what: 'contacts', on, was: was('contacts') });
  if (confidentiality !== nowConfidential) {
    changes.push({
      what: 'confidentiality',
      on,
      detail: nowConfidential,
      was: was('confidentiality'),
    });
  }
  const files = was('attachments');
  if (lacks(attachments, nowAttached)) changes.push({ what: 'attachmentAdded', on, was: files });
  if (lacks(nowAttached, attachments)) changes.push({ what: 'attachmentRemoved', on, was: files });
  return changes;
}

/** Whether one list of attachments lacks some file of another. */
function lacks(had: Source['attachments'], has: Source['attachments']): boolean {
  const known = new Set(had.map(({ sha256 }) => sha256));
  return has.some(({ sha256 }) => !known.has(sha256));
}

function changesOfClaims(before: Content, after: Content, textChanged: boolean): LoggedChange[] {
  const { old, fresh } = different(before.claims, after.claims);
  const was = new Map(old.map((claim) => [claim.id, claim]));
  const is = new Set(fresh.map(({ id }) => id));
  const gone = old.filter(({ id }) => !is.has(id));
  const goneOwner = ownerOfAnchors(gone);
  const splitFrom = splits(old, fresh);
  const labelOf = labelsOf(after);
  const formerLabelOf = labelsOf(before);
  const changes: LoggedChange[] = [];
  const merged = new Set<string>();
  for (const claim of fresh) {
    const known = was.get(claim.id);
    if (!known) {
      const from = splitFrom(claim);
      changes.push(
        from === undefined
          ? { what: 'marked', on: claim.id }
          : { what: 'split', on: claim.id, detail: from },
      );
      continue;
    }
    for (const owner of new Set(claim.anchors.map(({ id }) => goneOwner.get(id)))) {
      if (owner === undefined) continue;
      merged.add(owner);
      changes.push({ what: 'merged', on: claim.id, detail: owner });
    }
    changes.push(
      ...claimChanges({
        before: known,
        after: claim,
        textChanged,
        broughtIn: new Set(goneOwner.keys()),
        knownRequests: knownRequests(gone),
        labelOf,
        formerLabelOf,
      }),
    );
  }
  for (const claim of gone) {
    if (merged.has(claim.id)) continue;
    changes.push({ what: 'removed', on: claim.id, was: goneClaim(claim, formerLabelOf) });
  }
  return changes;
}

const NOTHING: FieldTexts = new Map();

/** What the tags and the ratings of a project are called. */
export function labelsOf({
  scale,
  tags,
}: {
  readonly scale: Scale;
  readonly tags: readonly Tag[];
}): LabelOf {
  const labels = new Map<string, string>();
  for (const { id, label } of scale.ratings) labels.set(id, label);
  for (const { id, label } of tags) labels.set(id, label);
  return (id) => labels.get(id);
}

/** The tags of a project in their order, as one text. */
export function tagOrder(tags: readonly Tag[]): string {
  return tags.map(({ label }) => label).join(', ');
}

function ownerOfAnchors(claims: readonly Claim[]): Map<string, string> {
  return new Map(claims.flatMap(({ id, anchors }) => anchors.map((anchor) => [anchor.id, id])));
}

function isReordered(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): boolean {
  return before.some(({ id }, at) => after[at]?.id !== id);
}

/**
 * Tells of a new claim which one it was split off: it has a place of that one, or the end of a place
 * that was cut.
 */
function splits(old: readonly Claim[], fresh: readonly Claim[]) {
  const owners = ownerOfAnchors(old);
  const ends = new Map(fresh.flatMap(({ anchors }) => anchors.map(({ id, end }) => [id, end])));
  const cut = new Map<string, string>();
  for (const { id: owner, anchors } of old) {
    for (const { id, end } of anchors) {
      const now = ends.get(id);
      if (now && !isSame(now, end)) cut.set(placeKey(end), owner);
    }
  }
  return ({ anchors }: Claim): string | undefined => {
    const found = anchors.map(({ id, end }) => owners.get(id) ?? cut.get(placeKey(end)));
    return found.find((owner) => owner !== undefined);
  };
}

function placeKey({ block, offset }: Anchor['end']): string {
  return `${block} ${offset}`;
}

/** The records of two lists without those that are the same object in both. */
function different<R extends object>(before: readonly R[], after: readonly R[]) {
  // Most are where they were: what lies between the first and the last that differ is little.
  let first = 0;
  while (first < before.length && before[first] === after[first]) first += 1;
  let rest = 0;
  const most = Math.min(before.length, after.length) - first;
  while (rest < most && before.at(-1 - rest) === after.at(-1 - rest)) rest += 1;
  const was = before.slice(first, before.length - rest);
  const is = after.slice(first, after.length - rest);
  const kept = new Set<R>(is);
  const known = new Set<R>(was);
  return {
    old: was.filter((record) => !kept.has(record)),
    fresh: is.filter((record) => !known.has(record)),
  };
}
