import { describe, expect, it } from 'vitest';
import type { AnchorId } from '../../../shared/id';
import { testDesk } from '../../project/testing/testDesk';
import { stateOf } from '../../project/testing/testProject';
import { addSelection, applyTag, attachSelection, editClaim, markSelection } from './markCommands';

const TEXT = 'The ferry carried 300 people. Some say that 300 people were too many.';

function desk() {
  const it = testDesk(stateOf(TEXT));
  const [tag] = it.view().tags;
  if (!tag) throw new Error('The project has no tags.');
  return { ...it, tag };
}

describe('marking', () => {
  it('makes the selected words the claim that is selected', () => {
    const it = desk();
    it.selectWords('300 people');
    const id = markSelection(it, []);
    expect(it.claims()).toEqual(['300 people']);
    expect(it.workspace.get().selectedClaim).toBe(id);
    expect(it.state.get().selection.empty).toBe(true);
    it.undo();
    expect(it.claims()).toEqual([]);
  });

  it('says why nothing was marked', () => {
    const it = desk();
    it.selectWords(' ');
    expect(markSelection(it, [])).toBeNull();
    expect(it.said()).toBe('There are no words in the selection.');
  });

  it('puts a tag on the selected claim, and takes it off again', () => {
    const it = desk();
    it.selectWords('300 people');
    markSelection(it, []);
    const tags = () => it.view().claims.map(({ claim }) => claim.tags);
    applyTag(it, it.tag);
    expect(tags()).toEqual([[it.tag.id]]);
    applyTag(it, it.tag);
    expect(tags()).toEqual([[]]);
  });

  it('asks for words where there is nothing to put a tag on', () => {
    const it = desk();
    applyTag(it, it.tag);
    expect(it.said()).toBe(`Select words to mark them as “${it.tag.label}”.`);
  });

  it('leads to a field of the claim at hand', () => {
    const it = desk();
    editClaim(it, 'verdict');
    expect(it.workspace.get().focusField).toBeNull();
    expect(it.said()).toBe('Select a claim first, or words to mark.');
    it.selectWords('300 people');
    markSelection(it, []);
    editClaim(it, 'verdict');
    expect(it.workspace.get().focusField).toBe('verdict');
  });
});

describe('another place of a claim', () => {
  it('is the words that are selected while the claim waits for them', () => {
    const it = desk();
    it.selectWords('300 people.');
    const claim = markSelection(it, []);
    if (!claim) throw new Error('Nothing was marked.');
    it.waitFor({ kind: 'place', claim });
    it.select(null);
    it.selectWords('300 people were');
    addSelection(it);
    expect(it.view().claims[0]?.claim.anchors).toHaveLength(2);
    expect(it.workspace.get()).toMatchObject({ waiting: null, selectedClaim: claim });
    expect(it.said()).toBe('Claim 1 stands here too.');
  });

  it('is not taken for a detached place that waits for nothing any more', () => {
    const it = desk();
    it.waitFor({ kind: 'anchor', anchor: 'anc_gone' as AnchorId });
    it.selectWords('300 people');
    expect(attachSelection(it)).toBe(false);
    expect(it.claims()).toEqual([]);
  });
});
