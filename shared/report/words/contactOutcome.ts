import { formatDate } from '../../dates/formatDate';
import { onDate } from '../../dates/onDate';
import { ended } from '../../ended';
import { type Contact, OUTCOME_LABELS } from '../../source/source';

/**
 * "Asked on 16 March 2026, deadline 17 March 2026: no answer." Says neither who nor what. The outcome is the
 * one that was chosen, and never guessed from what stands in another field.
 */
export function contactOutcome(contact: Contact): string {
  const deadline = contact.deadline ? `, deadline ${formatDate(contact.deadline)}` : '';
  return `Asked ${onDate(dayOf(contact.when))}${deadline}: ${outcomeWords(contact)}.`;
}

/** The contact in full, for those who may know it. */
export function contactInFull(contact: Contact): string {
  const asked = [contact.who, contact.channel].filter(Boolean).join(', by ');
  const question = contact.question?.trim();
  const reply = contact.reply?.trim();
  return [
    `${formatDate(contact.when)}${asked ? `, ${asked}` : ''}.`,
    question ? `Asked: ${ended(question)}` : '',
    contact.deadline ? `Deadline ${formatDate(contact.deadline)}.` : '',
    reply ? `Reply: ${ended(reply)}` : '',
    contact.outcome ? `Outcome: ${outcomeWords(contact)}.` : 'Outcome not recorded.',
  ]
    .filter(Boolean)
    .join(' ');
}

function outcomeWords({ outcome }: Contact): string {
  return outcome ? OUTCOME_LABELS[outcome] : 'outcome not recorded';
}

/** Without the time of the day. */
function dayOf(when: string): string {
  return when.slice(0, 10);
}
