import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import { type CslWithoutId, createSource } from './createSource';
import { findSources } from './findSources';

function source(name: string, day: string, csl: Partial<CslWithoutId>) {
  return createSource({
    csl: { type: 'document', ...csl },
    now: `2026-03-${day}T09:00:00.000Z`,
    id: `src_${name}` as SourceId,
  });
}

const sources = [
  source('paper', '14', { title: 'Homes safe at last', 'container-title': 'The Porthaven Tide' }),
  source('register', '16', { title: 'Tide register', author: [{ family: 'Müller' }] }),
  source('page', '15', { URL: 'https://tide.example/homes' }),
  source('sub', '13', { title: 'Low-tide maps', author: [{ family: 'Riptide' }] }),
];

function found(text: string): string[] {
  return findSources(sources, text).map(({ id }) => id.slice(4));
}

describe('findSources', () => {
  it('lists the source used last first while nothing is typed', () => {
    expect(found(' ')).toEqual(['register', 'page', 'paper', 'sub']);
  });

  it('finds the words of a title whatever their looks', () => {
    const marked = [source('marked', '12', { title: '<i>Salmo</i> in H<sub>2</sub>O' })];
    expect(findSources(marked, 'h2o salmo')).toEqual(marked);
    expect(findSources(marked, 'sub')).toEqual([]);
  });

  it('ranks the title before other fields and the beginning before the middle', () => {
    expect(found('tide')).toEqual(['register', 'sub', 'paper', 'page']);
  });

  it('wants every word, without regard to case and diacritics', () => {
    expect(found('MULLER tide')).toEqual(['register']);
    expect(found('homes')).toEqual(['paper', 'page']);
    expect(found('tide nowhere')).toEqual([]);
  });
});
