import { redo, undo } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { type Placing, placeAnnotations } from '../../../shared/annotation/placeAnnotations';
import { readAnnotations } from '../../../shared/annotation/readAnnotations';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { projectView } from '../derived/projectView';
import { recordsOf } from '../model/records/recordsPlugin';
import { toFile } from '../model/toFile';
import { setTextLocked } from '../plugins/articleLock';
import { done, find, mark, stateOf } from '../testing/testProject';
import { bringInClaims } from './bringInClaims';

const NOW = '2026-11-22T12:00:00.000Z';

function placed(state: EditorState, ...words: string[]): Placing {
  const rows = words.map((exact, at) => ({
    uri: 'https://paper.example/',
    text: `Note ${at}`,
    tags: ['figure', `own ${at}`],
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  }));
  const read = readAnnotations(JSON.stringify({ rows }));
  if (!read.ok) throw new Error(read.error);
  return placeAnnotations(toFile(state), read.value, NOW);
}

const before = mark(
  stateOf('The 🏗️ wall protects 4,200 homes.', 'It held in 1953.'),
  'wall',
  'clm_a',
);
const placing = placed(before, '🏗️ wall protects', 'homes.\n\nIt held');
const claims = placing.placed.map(({ claim }) => claim);

describe('bringing in claims', () => {
  it('marks their words, adds their tags, and is taken back with one undo', () => {
    const after = done(before, bringInClaims(claims, placing.tags));
    const shown = projectView(after).claims.map(({ wording, claim }) => [wording, claim.notes]);
    expect(shown).toEqual([
      ['🏗️ wall protects', 'Note 0'],
      ['wall', undefined],
      ['homes.\nIt held', 'Note 1'],
    ]);
    const labels = recordsOf(after).tags.map(({ label }) => label);
    expect(labels.slice(-2)).toEqual(['own 0', 'own 1']);
    const text = (state: EditorState) => serializeProject(toFile(state));
    let undone = after;
    undo(after, (tr) => {
      undone = after.apply(tr);
    });
    expect(text(undone)).toBe(text(before));
    redo(undone, (tr) => {
      expect(text(undone.apply(tr))).toBe(text(after));
    });
  });

  it('brings only the tags of the claims that come', () => {
    const after = done(before, bringInClaims(claims.slice(1), placing.tags));
    expect(recordsOf(after).tags.at(-1)?.label).toBe('own 1');
    expect(recordsOf(after).tags.some(({ label }) => label === 'own 0')).toBe(false);
  });

  it('leaves out a claim whose words have changed since', () => {
    const open = before.apply(setTextLocked(before, false));
    const changed = open.apply(open.tr.insertText('dyke', ...find(open, 'wall')));
    const after = done(changed, bringInClaims(claims, placing.tags));
    expect([...recordsOf(after).claims.values()].some(({ notes }) => notes === 'Note 0')).toBe(
      false,
    );
    expect(projectView(after).claims.map(({ wording }) => wording)).toContain('homes.\nIt held');
    expect(bringInClaims(claims.slice(0, 1), [])(changed)).toBeNull();
  });
});
