import { describe, expect, it } from 'vitest';
import { toCslJson } from '../../bibliography/cslJson';
import { toBiblatex } from '../../bibliography/toBiblatex';
import { toRis } from '../../bibliography/toRis';
import type { ProjectFile } from '../../project/file/projectFile';
import { plainText } from '../../source/styledText';
import { makeDesk } from '../desk/desk';
import { makeReport } from '../model/reportModel';
import { PROFILES, type Profile } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { PLANTED } from '../testing/plantedWords';
import { sourceItems } from './sourceItems';

/** The planted project with more in its open source. */
function project(csl: object): ProjectFile {
  const planted = plantedProject();
  return {
    ...planted,
    sources: planted.sources.map((source) =>
      source.id === 'src_plantid-open' ? { ...source, csl: { ...source.csl, ...csl } } : source,
    ),
  };
}

const list = (profile: Profile, csl: object = {}) =>
  sourceItems(makeDesk(project(csl), profile, PLANTED_CONTEXT));

describe.each(PROFILES)('the sources for the %s', (profile) => {
  const { items } = list(profile, {
    note: 'PlantContext',
    annote: 'PlantContext',
    custom: { a: 'PlantContext' },
    abstract: 'PlantContext',
    archive_location: '/home/plantpath/x.pdf',
    'container-title': 'C:\\plantpath\\x',
  });
  const outputs = [toCslJson(items), toBiblatex(items).text, toRis(items).text];

  it.each(Object.entries(PLANTED))('hold %s only where the table allows', (word, readers) => {
    if (readers.includes(profile)) return;
    for (const output of outputs) expect(output).not.toContain(word);
  });

  it('hold what cites an open source', () => {
    for (const output of outputs) {
      expect(output).toContain('PlantOpenTitle');
      expect(output).toContain('https://plant.example/PlantOpenUrl');
      expect(output).toContain('https://archive.example/PlantOpenArchive');
    }
  });

  it('hold no id of any kind', () => {
    for (const output of outputs) expect(output).not.toMatch(/\b(?:prj|src|evd|clm)[_-]plantid/);
    for (const { key } of items) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('are those of the report, in its order and under its names', () => {
    const { sources } = makeReport(makeDesk(plantedProject(), profile, PLANTED_CONTEXT));
    const titles = items.map(({ item }) => item.texts.title);
    expect(titles).toHaveLength(sources.length);
    const citations = sources.map(({ citation }) => plainText(citation));
    for (const [at, citation] of citations.entries()) expect(citation).toContain(titles[at]);
    const isPseudonym = (name: string | undefined) => /^Source [A-Z]{3} \(name/.test(name ?? '');
    expect(titles.filter(isPseudonym)).toEqual(citations.filter(isPseudonym));
    expect(titles.filter(isPseudonym)).toHaveLength(1);
  });
});

describe('sourceItems', () => {
  const keyOf = (csl: object) => list('editor', csl).items[0]?.key;

  it('names an item by author and year, else by its number', () => {
    const issued = { 'date-parts': [[2026, 3]] };
    const author = [{ family: 'Ålund Öz', given: 'A' }];
    expect(keyOf({ author, issued })).toBe('alund-oz2026');
    expect(keyOf({ author: [{ literal: 'Sea Agency' }] })).toBe('sea-agency');
    expect(keyOf({ author: [{ family: '王' }], issued })).toBe('source-1');
    expect(keyOf({ author: [], issued })).toBe('source-1');
  });

  it('gives no two items one name', () => {
    const planted = plantedProject();
    const sources = planted.sources.map((source) => ({
      ...source,
      confidentiality: 'open' as const,
      csl: { ...source.csl, author: [{ family: 'Ebb' }] },
    }));
    const { items } = sourceItems(makeDesk({ ...planted, sources }, 'editor', PLANTED_CONTEXT));
    expect(items.map(({ key }) => key)).toEqual(['ebb', 'ebb-2', 'ebb-3', 'ebb-4']);
  });

  it('says what it leaves out or writes otherwise', () => {
    expect(list('editor').notes).toEqual([
      'Confidential sources stand here under a name made up for this file, or not at all.',
    ]);
    expect(list('editor', { type: 'hologram', abstract: 'x' }).notes.slice(1)).toEqual([
      'Of a kind that CSL does not know, so written as a document: 1 source.',
      'Abstract, keywords and call number are left out: 1 source.',
    ]);
  });

  it('keeps an address that can be opened, and no other', () => {
    const urlOf = (URL: string) => list('editor', { URL }).items[0]?.item.texts.URL;
    expect(urlOf('https://a.example/ä?b=ü')).toBe('https://a.example/ä?b=ü');
    expect(urlOf('https://a.example/\u202egnp')).toBe('https://a.example/%E2%80%AEgnp');
    for (const address of ['javascript:alert(1)', 'file:///home/x', '/home/x', 'C:\\x', 'x']) {
      expect(urlOf(address)).toBeUndefined();
    }
  });
});
