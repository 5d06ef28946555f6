import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { projectView } from '../../project/derived/projectView';
import { mark, stateOf } from '../../project/testing/testProject';
import { blockLanes } from './blockLanes';
import { ClaimLooks, type ClaimScene } from './ClaimLooks';
import { claimsInBlock } from './claimsInBlock';

/** The blocks that are in sight. */
const SIGHT = { from: 45, to: 60 };

const SCENE: ClaimScene = {
  tags: new Map(),
  ratings: new Map(),
  selected: null,
  apart: new Set(),
};

/** Paints what is in sight; how many places were looked at, and how many of them changed. */
function paint(state: EditorState, looks: ClaimLooks) {
  const view = projectView(state);
  const work = { looked: 0, painted: 0 };
  for (let block = SIGHT.from; block < SIGHT.to; block += 1) {
    const lanes = blockLanes(view.index, block);
    for (const place of claimsInBlock(view, block)) {
      work.looked += 1;
      const lane = lanes.get(place.anchor) ?? 0;
      if (looks.changed(place, lane, SCENE)) work.painted += 1;
    }
  }
  return work;
}

function workOfMarking(claims: number) {
  const places = Array.from({ length: claims }, (_, place) => place);
  const state = places.reduce(
    (before, place) => mark(before, `${place}y people`, `clm_${place}`),
    stateOf(...places.map((place) => `In year ${place}x it carried ${place}y people.`)),
  );
  const looks = new ClaimLooks();
  paint(state, looks);
  return paint(mark(state, 'In year 50x', 'clm_new'), looks);
}

describe('painting what is in sight', () => {
  it('is the same work for a claim among a hundred and among a thousand', () => {
    const among100 = workOfMarking(100);
    // The new one, and those in sight behind it, which have other numbers.
    expect(among100).toEqual({ looked: 16, painted: 11 });
    expect(workOfMarking(1000)).toEqual(among100);
  });
});
