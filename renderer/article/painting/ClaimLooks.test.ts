import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/id';
import { type ProjectView, projectView } from '../../project/derived/projectView';
import { updateClaim } from '../../project/intents/updateClaim';
import { setTextLocked } from '../../project/plugins/articleLock';
import { done, mark, stateOf } from '../../project/testing/testProject';
import { blockLanes } from './blockLanes';
import { ClaimLooks, type ClaimScene } from './ClaimLooks';
import type { ClaimLook } from './claimLook';
import { claimsInBlock } from './claimsInBlock';

function setUp() {
  const words = ['one', 'two', 'three', 'four'];
  const state = words.reduce(
    (before, word) => mark(before, word, `clm_${word}`),
    stateOf('Here are one, two, three and four.'),
  );
  const view = projectView(state);
  const scene: ClaimScene = {
    tags: new Map(),
    ratings: new Map(),
    selected: null,
    apart: new Set(),
  };
  const looks = new ClaimLooks();
  /** The looks that changed, of the article's only block. */
  const changed = (of: ProjectView, by: ClaimScene) =>
    claimsInBlock(of, 0).flatMap((place): ClaimLook | ClaimLook[] => {
      const lane = blockLanes(of.index, 0).get(place.anchor) ?? 0;
      return looks.changed(place, lane, by) ?? [];
    });
  return { state, view, scene, looks, changed };
}

const select = (scene: ClaimScene, id: string): ClaimScene => ({
  ...scene,
  selected: id as ClaimId,
});

describe('the looks of claims', () => {
  it('are all painted at first, and then not again', () => {
    const { view, scene, changed } = setUp();
    expect(changed(view, scene)).toHaveLength(4);
    expect(changed(view, { ...scene })).toHaveLength(0);
  });

  it('change for two claims when another is selected', () => {
    const { view, scene, changed } = setUp();
    changed(view, select(scene, 'clm_one'));
    expect(changed(view, select(scene, 'clm_two'))).toHaveLength(2);
  });

  it('change for one claim when its record does, and only in what is seen', () => {
    const { state, view, scene, changed } = setUp();
    changed(view, scene);
    const worded = done(
      state,
      updateClaim('clm_two' as ClaimId, (claim) => ({ ...claim, statement: 'x' })),
    );
    expect(changed(projectView(worded), scene)).toHaveLength(0);
    const decided = done(
      state,
      updateClaim('clm_two' as ClaimId, (claim) => ({ ...claim, status: 'changeNeeded' })),
    );
    expect(changed(projectView(decided), scene)).toMatchObject([{ status: 'changeNeeded' }]);
  });

  it('change behind an added claim, which has their numbers now, and nowhere before it', () => {
    const { state, view, scene, changed } = setUp();
    changed(view, scene);
    const after = projectView(mark(state, 'and', 'clm_and'));
    expect(changed(after, scene).map(({ label }) => label)).toEqual(['4', '5']);
  });

  it('stay when words before them move all their places', () => {
    const { state, view, scene, changed } = setUp();
    changed(view, scene);
    const open = state.apply(setTextLocked(state, false));
    const after = projectView(open.apply(open.tr.insertText('Well, ', 1)));
    expect(after.index.canonical.text).not.toBe(view.index.canonical.text);
    expect(changed(after, scene)).toHaveLength(0);
  });

  it('change where lines are drawn apart', () => {
    const { view, scene, changed } = setUp();
    changed(view, scene);
    const anchors = view.claims[1]?.claim.anchors.map(({ id }) => id) ?? [];
    expect(changed(view, { ...scene, apart: new Set(anchors) })).toMatchObject([{ apart: true }]);
  });

  it('change where the filter changes', () => {
    const { view, scene, changed } = setUp();
    changed(view, scene);
    const shown = new Set(view.claims.slice(0, 3));
    expect(changed(view, { ...scene, shown })).toMatchObject([{ dimmed: true }]);
  });

  it('are painted again where the text was drawn anew', () => {
    const { view, scene, looks, changed } = setUp();
    changed(view, scene);
    const anchor = view.claims[1]?.claim.anchors[0]?.id;
    if (anchor) looks.forget(anchor);
    expect(changed(view, scene)).toMatchObject([{ label: '2' }]);
  });
});
