import { describe, expect, it } from 'vitest';
import { defaultTags } from '../../shared/tag/defaultTags';
import { articleCommands } from '../article/commands/articleCommands';
import { decisionCommands } from '../article/commands/decisionCommands';
import { tagCommands } from '../article/commands/markCommands';
import type { Command } from '../commands/command';
import { findEntries } from '../commands/findEntries';
import { FIXED_KEYS } from '../commands/fixedKeys';
import { synonymsOf } from '../commands/synonyms';
import { exportCommands } from '../report/exportCommands';
import { sourceCommands } from '../sources/sourceCommands';
import type { AppServices } from '../ui/AppContext';
import { MENUS } from './menus/contextOf';
import { windowCommands } from './windowCommands';

const noApp = (): AppServices => expect.fail('No command needs the app before it runs.');

/** All commands of an open project's window. */
const COMMANDS: readonly Command[] = [
  ...windowCommands(noApp),
  ...exportCommands,
  ...articleCommands,
  ...sourceCommands,
  ...decisionCommands(() => ''),
  ...tagCommands(defaultTags),
];

/** The commands that the palette finds by these words, best first. */
function found(query: string): readonly string[] {
  const entries = COMMANDS.map(({ id, label, group }) => ({
    id,
    label,
    words: `${group} ${synonymsOf(id)}`,
  }));
  return findEntries(entries, query).map(({ id }) => id);
}

const twice = (all: readonly string[]) => all.filter((each, at) => all.indexOf(each) !== at);

describe('the table of commands', () => {
  it('says each command once, by an id and a label of its own', () => {
    expect(twice(COMMANDS.map(({ id }) => id))).toEqual([]);
    expect(twice(COMMANDS.map(({ label }) => label))).toEqual([]);
  });

  it('gives no key to two commands, nor to one and the caret', () => {
    const fixed = FIXED_KEYS.filter(({ group }) => group === 'Caret in the article');
    expect(twice([...COMMANDS, ...fixed].flatMap(({ keys }) => keys))).toEqual([]);
  });

  it('has a key for every act of a checker’s day', () => {
    const keys = new Map(COMMANDS.map((command) => [command.id, command.keys[0]]));
    for (const id of ['status', 'signOff', 'evidence', 'correct', 'reply', 'request', 'verdict']) {
      expect(keys.get(`claim.${id}`), id).toMatch(/^[a-z]$/);
    }
  });

  it('has every entry of the menus of claims and sources', () => {
    const ids = new Set(COMMANDS.map(({ id }) => id));
    expect(
      Object.values(MENUS)
        .flat()
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });

  it('knows each command under other words as well, which are not its own', () => {
    const bare = COMMANDS.filter(({ id, label }) =>
      synonymsOf(id)
        .split(' ')
        .every((word) => label.toLowerCase().split(/\W+/).includes(word)),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['sign', 'claim.signOff'],
    ['approve', 'claim.signOff'],
    ['done', 'claim.signOff'],
    ['check', 'claim.signOff'],
    ['cite', 'claim.evidence'],
    ['source', 'claim.evidence'],
    ['rating', 'claim.verdict'],
    ['fix', 'claim.correct'],
    ['answer', 'claim.reply'],
    ['enquiry', 'claim.request'],
    ['highlight', 'claim.mark'],
    ['shortcuts', 'help.keys'],
    ['preferences', 'app.settings'],
    ['zotero', 'sources.add'],
    ['password', 'project.protect'],
    ['print', 'report.export'],
    ['pdf', 'report.export.pdf'],
    ['find', 'search.focus'],
    ['duplicate', 'project.saveCopy'],
  ])('is searched by what people type: “%s”', (query, id) => {
    expect(found(query)).toContain(id);
  });
});
