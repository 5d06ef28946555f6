import { describe, expect, it } from 'vitest';
import { evidenceSchema } from '../../shared/claim/evidence';
import { newId } from '../../shared/id';
import { emptyDraft, evidenceOfDraft } from './evidenceDraft';

const source = newId('source');

describe('evidenceOfDraft', () => {
  it('leaves out what is blank', () => {
    const evidence = evidenceOfDraft({ ...emptyDraft('refutes'), locator: { page: ' ' } }, source);
    expect(evidence).toEqual({ id: evidence.id, source, stance: 'refutes' });
  });

  it('keeps the quote, the place, the note and the credibility', () => {
    const evidence = evidenceOfDraft(
      {
        ...emptyDraft('supports'),
        quote: ' 4,204 dwellings lie behind the wall ',
        locator: { section: 'table 3', page: '41 ', row: '' },
        note: 'As of February.',
        credibility: '2',
      },
      source,
    );
    expect(evidence).toMatchObject({
      quote: '4,204 dwellings lie behind the wall',
      locator: { section: 'table 3', page: '41' },
      note: 'As of February.',
      credibility: 2,
    });
    expect(evidenceSchema.safeParse(evidence).success).toBe(true);
  });

  it.each([
    ['“so it was”', 'so it was'],
    ['"so it was"', 'so it was'],
    ['« so it was »', 'so it was'],
    ['„so it was“', 'so it was'],
    ['“so” and “thus”', '“so” and “thus”'],
    ['he said “so”', 'he said “so”'],
  ])('takes off quotation marks around the whole: %s', (typed, quote) => {
    const evidence = evidenceOfDraft({ ...emptyDraft('supports'), quote: typed }, source);
    expect(evidence.quote).toBe(quote);
  });
});
