import { describe, expect, it } from 'vitest';
import { createClaim } from '../../../../shared/claim/createClaim';
import type { TagId } from '../../../../shared/id';
import { defaultTags } from '../../../../shared/tag/defaultTags';
import { recentTags } from './recentTags';

const tags = defaultTags.slice(0, 4);
const claim = (created: string, ...places: number[]) => ({
  claim: createClaim({
    anchors: [],
    tags: places.flatMap((place): TagId[] => tags.slice(place, place + 1).map(({ id }) => id)),
    now: `2026-03-${created}T09:00:00.000Z`,
  }),
});
const order = (...claims: ReturnType<typeof claim>[]) =>
  recentTags(tags, claims).map((tag) => tags.indexOf(tag));

describe('the tags at a selection', () => {
  it('come in the project’s order while no claim has one', () => {
    expect(order()).toEqual([0, 1, 2, 3]);
    expect(order(claim('01'))).toEqual([0, 1, 2, 3]);
  });

  it('begin with those of the claims that were marked last, wherever these stand', () => {
    expect(order(claim('03', 2), claim('01', 1), claim('02', 3))).toEqual([2, 3, 1, 0]);
    expect(order(claim('01', 3), claim('03', 1, 2), claim('02', 2, 3))).toEqual([1, 2, 3, 0]);
  });
});
