import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_OUTCOMES, type Contact } from '../../source/source';
import { contactInFull, contactOutcome } from './contactOutcome';

const asked: Contact = { when: '2026-03-16', deadline: '2026-03-17' };

describe('what came of a contact', () => {
  it('is what was chosen', () => {
    const said = CONTACT_OUTCOMES.map((outcome) => contactOutcome({ ...asked, outcome }));
    expect(said.map((words) => words.replace(/^.*: /, ''))).toEqual([
      'answered.',
      'declined.',
      'no answer.',
      'deadline passed.',
    ]);
    expect(said[2]).toBe('Asked on 16 March 2026, deadline 17 March 2026: no answer.');
  });

  it('is not recorded where nobody chose, whatever the reply says', () => {
    const replies = fc.oneof(fc.string(), fc.constant('No answer so far.'), fc.constant(undefined));
    fc.assert(
      fc.property(replies, (reply) => {
        const contact = { ...asked, ...(reply !== undefined && { reply }) };
        expect(contactOutcome(contact)).toBe(
          'Asked on 16 March 2026, deadline 17 March 2026: outcome not recorded.',
        );
        expect(contactInFull(contact)).toMatch(/Outcome not recorded\.$/);
      }),
    );
  });

  it('was asked about in a month or a year where no day is known', () => {
    expect(contactOutcome({ when: '2026-03', outcome: 'declined' })).toBe(
      'Asked in March 2026: declined.',
    );
    expect(contactOutcome({ when: '2026' })).toBe('Asked in 2026: outcome not recorded.');
  });

  it('is a sentence of its own behind words that end in none', () => {
    const contact: Contact = {
      when: '2026',
      question: 'By how much',
      reply: 'Yes',
      outcome: 'answered',
    };
    expect(contactInFull(contact)).toBe('2026. Asked: By how much. Reply: Yes. Outcome: answered.');
  });

  it('stands behind the reply in the full log', () => {
    const contact: Contact = {
      ...asked,
      who: 'Press office',
      channel: 'e-mail',
      question: 'How many?',
      reply: 'No comment.',
      outcome: 'declined',
    };
    expect(contactInFull(contact)).toBe(
      '16 March 2026, Press office, by e-mail. Asked: How many? Deadline 17 March 2026. Reply: No comment. Outcome: declined.',
    );
  });
});
