import { describe, expect, it } from 'vitest';
import { createSource } from '../../../shared/source/createSource';
import { cslText } from '../../../shared/source/cslField';
import { editRecord } from '../../project/fields/editRecord';
import { withAuthor, withContact, withCsl, withFurtherField, withoutAuthor } from './editSource';

const source = createSource({
  csl: { type: 'report', title: 'Flood register' },
  now: '2026-03-14T09:00:00.000Z',
});

describe('withCsl', () => {
  it('answers the same source when nothing is different', () => {
    expect(withCsl(source, { title: 'Flood register', publisher: undefined })).toBe(source);
  });

  it('takes away the key of a value that is no more', () => {
    const named = withCsl(source, { publisher: 'Agency' });
    const bare = withCsl(named, { publisher: undefined });
    expect(named.csl.publisher).toBe('Agency');
    expect(bare).toEqual(source);
    expect(Object.keys(bare.csl)).not.toContain('publisher');
  });
});

describe('withFurtherField', () => {
  it('sets and takes away a field that the schema does not name', () => {
    const named = withFurtherField(source, 'authority', 'High Court');
    expect(cslText(named.csl, 'authority')).toBe('High Court');
    expect(withFurtherField(named, 'authority', 'High Court')).toBe(named);
    expect(withFurtherField(named, 'authority', undefined)).toEqual(source);
  });
});

describe('authors', () => {
  const two = withAuthor(withAuthor(source, 0, { family: 'Marrant' }), 1, { literal: 'Agency' });

  it('are added behind the last', () => {
    expect(two.csl.author).toEqual([{ family: 'Marrant' }, { literal: 'Agency' }]);
    expect(withAuthor(source, 1, { family: 'Marrant' })).toBe(source);
  });

  it('are changed in place', () => {
    expect(withAuthor(two, 0, { given: 'Ilse' }).csl.author?.[0]).toEqual({
      family: 'Marrant',
      given: 'Ilse',
    });
  });

  it('are gone when nothing is left of their name', () => {
    expect(withAuthor(two, 0, { family: undefined }).csl.author).toEqual([{ literal: 'Agency' }]);
    expect(withAuthor(source, 0, { family: ' ' })).toBe(source);
  });

  it('are removed, and the key with the last', () => {
    const none = withoutAuthor(withoutAuthor(two, 0), 0);
    expect(none).toEqual(source);
    expect(Object.keys(none.csl)).not.toContain('author');
  });
});

describe('contacts', () => {
  const asked = editRecord(source, { contacts: [{ when: '2026-03-14' }] });

  it('are changed in place, blank parts left out', () => {
    const answered = withContact(asked, 0, { who: 'Press office', reply: 'None' });
    expect(answered.contacts).toEqual([{ when: '2026-03-14', who: 'Press office', reply: 'None' }]);
    expect(withContact(answered, 0, { who: undefined }).contacts).toEqual([
      { when: '2026-03-14', reply: 'None' },
    ]);
  });

  it('have the outcome that was chosen, or none', () => {
    const declined = withContact(asked, 0, { outcome: 'declined' });
    expect(declined.contacts).toEqual([{ when: '2026-03-14', outcome: 'declined' }]);
    expect(withContact(declined, 0, { reply: 'Yes.' }).contacts[0]?.outcome).toBe('declined');
    expect(withContact(declined, 0, { outcome: undefined }).contacts).toEqual(asked.contacts);
  });

  it('stay as they are where there is no such entry', () => {
    expect(withContact(asked, 1, { who: 'Press office' })).toBe(asked);
  });
});
