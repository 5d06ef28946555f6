import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../shared/id';
import { updateClaim } from '../project/intents/updateClaim';
import { setLocked } from '../project/plugins/articleLock';
import { projectView } from '../project/projectView';
import { done, mark, stateOf } from '../project/testProject';
import { ClaimLooks, type ClaimScene } from './ClaimLooks';
import { anchorLanes } from './claimLook';

function setUp() {
  const words = ['one', 'two', 'three', 'four'];
  const state = words.reduce(
    (before, word) => mark(before, word, `clm_${word}`),
    stateOf('Here are one, two, three and four.'),
  );
  const view = projectView(state);
  const scene: ClaimScene = { tags: new Map(), lanes: anchorLanes(view.index), selected: null };
  return { state, view, scene, looks: new ClaimLooks() };
}

const select = (scene: ClaimScene, id: string): ClaimScene => ({
  ...scene,
  selected: id as ClaimId,
});

describe('the looks of claims', () => {
  it('are all painted at first, and then not again', () => {
    const { view, scene, looks } = setUp();
    expect(looks.changed(view.claims, scene).size).toBe(4);
    expect(looks.changed(view.claims, { ...scene }).size).toBe(0);
  });

  it('change for two claims when another is selected', () => {
    const { view, scene, looks } = setUp();
    looks.changed(view.claims, select(scene, 'clm_one'));
    expect(looks.changed(view.claims, select(scene, 'clm_two')).size).toBe(2);
  });

  it('change for one claim when its record does, and only in what is seen', () => {
    const { state, view, scene, looks } = setUp();
    looks.changed(view.claims, scene);
    const worded = done(
      state,
      updateClaim('clm_two' as ClaimId, (claim) => ({ ...claim, statement: 'x' })),
    );
    expect(looks.changed(projectView(worded).claims, scene).size).toBe(0);
    const decided = done(
      state,
      updateClaim('clm_two' as ClaimId, (claim) => ({ ...claim, status: 'needsChange' })),
    );
    expect([...looks.changed(projectView(decided).claims, scene).values()]).toMatchObject([
      { status: 'needsChange' },
    ]);
  });

  it('change behind an added claim, which has their numbers now, and nowhere before it', () => {
    const { state, view, scene, looks } = setUp();
    looks.changed(view.claims, scene);
    const after = projectView(mark(state, 'and', 'clm_and'));
    const lanes = anchorLanes(after.index);
    const changed = [...looks.changed(after.claims, { ...scene, lanes }).values()];
    expect(changed.map(({ label }) => label)).toEqual(['4', '5']);
  });

  it('stay when words before them move all their places', () => {
    const { state, view, scene, looks } = setUp();
    looks.changed(view.claims, scene);
    const open = state.apply(setLocked(state, false));
    const after = projectView(open.apply(open.tr.insertText('Well, ', 1)));
    expect(after.claims.every((claim) => !view.claims.includes(claim))).toBe(true);
    expect(looks.changed(after.claims, { ...scene, lanes: anchorLanes(after.index) }).size).toBe(0);
  });

  it('change where the filter changes', () => {
    const { view, scene, looks } = setUp();
    looks.changed(view.claims, scene);
    const shown = new Set(view.claims.slice(0, 3));
    expect([...looks.changed(view.claims, { ...scene, shown }).values()]).toMatchObject([
      { dimmed: true },
    ]);
  });

  it('are painted again where the text was drawn anew', () => {
    const { view, scene, looks } = setUp();
    looks.changed(view.claims, scene);
    const anchor = view.claims[1]?.places[0]?.anchor;
    if (anchor) looks.forget(anchor);
    expect([...looks.changed(view.claims, scene).keys()]).toEqual([anchor]);
  });
});
