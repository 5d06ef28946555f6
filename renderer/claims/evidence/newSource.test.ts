import { describe, expect, it } from 'vitest';
import { citationText } from '../../../shared/source/citation';
import { sourceSchema } from '../../../shared/source/source';
import { sourceOfTyped, typedSource } from './newSource';

const today = '2026-03-14';
const now = '2026-03-14T09:00:00.000Z';

function typedOf(line: string) {
  const typed = typedSource(line, today);
  if (!typed) throw new Error('There is nothing to make a source from.');
  return typed;
}

describe('typedSource', () => {
  it('begins with the title, or the address and the day it was looked at', () => {
    expect(typedOf('Flood register')).toMatchObject({ title: 'Flood register', type: 'document' });
    expect(typedOf('Flood register').accessed).toBeUndefined();
    expect(typedOf('https://coast.example/register')).toMatchObject({
      title: '',
      address: 'https://coast.example/register',
      accessed: today,
    });
    expect(typedSource('  ', today)).toBeNull();
  });
});

describe('sourceOfTyped', () => {
  it('makes a source that the project file accepts and a citation tells', () => {
    const typed = {
      ...typedOf('Flood register https://coast.example/register'),
      authors: 'Coastal Agency; Vaal, Henrik ;',
      publisher: 'Harbour Press',
      issued: '2026-02',
      rank: 'primary' as const,
    };
    const source = sourceOfTyped(typed, now);
    expect(sourceSchema.safeParse(source).success).toBe(true);
    expect(source.rank).toBe('primary');
    expect(citationText(source)).toBe(
      'Coastal Agency; Henrik Vaal. Flood register. Harbour Press, February 2026. https://coast.example/register Accessed 14 March 2026.',
    );
  });

  it('leaves out what was left blank', () => {
    const { csl, ...rest } = sourceOfTyped(typedOf('Flood register'), now);
    expect(Object.keys(csl)).toEqual(['type', 'id', 'title']);
    expect(rest).not.toHaveProperty('rank');
  });
});
