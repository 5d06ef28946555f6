import { describe, expect, it } from 'vitest';
import type { Claim } from '../claim/claim';
import { createClaim } from '../claim/createClaim';
import type { ClaimId, TagId } from '../id';
import { defaultTagId, defaultTags } from './defaultTags';
import { addTag, deleteTag, editTag, mergeTags, moveTag } from './editTags';

const NOW = '2026-03-15T09:00:00.000Z';
const LATER = '2026-03-16T09:00:00.000Z';
const [figure, quotation, place] = ['figure', 'quotation', 'place'].map(defaultTagId) as [
  TagId,
  TagId,
  TagId,
];

function claim(id: string, ...tags: TagId[]): Claim {
  return createClaim({ anchors: [], tags, now: NOW, id: `clm_${id}` as ClaimId });
}

const claims = [claim('a', figure, quotation), claim('b', place), claim('c', quotation)];
const state = { tags: defaultTags, claims };

describe('editing tags', () => {
  it('puts a new tag at the end with an id of its own', () => {
    const tags = addTag(defaultTags, { label: 'poll', definition: '', hue: 'red' });
    expect(tags.at(-1)).toMatchObject({ label: 'poll', id: expect.stringMatching(/^tag_/) });
    expect(tags.slice(0, -1)).toEqual(defaultTags);
  });

  it('renames and recolours without touching the others', () => {
    const tags = editTag(defaultTags, figure, { label: 'number', hue: 'red' });
    expect(tags[0]).toMatchObject({ id: figure, label: 'number', hue: 'red' });
    expect(tags.slice(1)).toEqual(defaultTags.slice(1));
  });

  it('takes a key away so that no trace of it is written', () => {
    const tags = editTag(editTag(defaultTags, figure, { key: 'x' }), figure, { key: undefined });
    expect(tags[0]).toStrictEqual(defaultTags[0]);
  });

  it('moves a tag to a place, and to the ends from outside', () => {
    const ids = (tags: readonly { id: TagId }[]): TagId[] => tags.map(({ id }) => id);
    expect(ids(moveTag(defaultTags, place, 1)).slice(0, 3)).toEqual([
      figure,
      place,
      defaultTagId('official-statement'),
    ]);
    expect(ids(moveTag(defaultTags, place, -5))[0]).toBe(place);
    expect(ids(moveTag(defaultTags, figure, 99)).at(-1)).toBe(figure);
    expect(moveTag(defaultTags, 'tag_none' as TagId, 0)).toBe(defaultTags);
  });

  it('merges one tag into another, each claim having it once and in the order it had', () => {
    const { tags, claims: changed } = mergeTags(state, quotation, figure, LATER);
    expect(tags.map(({ id }) => id)).not.toContain(quotation);
    expect(changed.map(({ id, tags: own }) => [id, own])).toEqual([
      ['clm_a', [figure]],
      ['clm_c', [figure]],
    ]);
    expect(changed.every(({ modified }) => modified === LATER)).toBe(true);
  });

  it('changes nothing when a tag is merged into itself or into none', () => {
    for (const into of [quotation, 'tag_none' as TagId]) {
      expect(mergeTags(state, quotation, into, LATER)).toEqual({ tags: defaultTags, claims: [] });
    }
  });

  it('deletes a tag with a replacement or without', () => {
    expect(deleteTag(state, quotation, undefined, LATER).claims.map((each) => each.tags)).toEqual([
      [figure],
      [],
    ]);
    expect(deleteTag(state, quotation, place, LATER).claims.map((each) => each.tags)).toEqual([
      [figure, place],
      [place],
    ]);
  });
});
