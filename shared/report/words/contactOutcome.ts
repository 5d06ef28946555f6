import { formatDate } from '../../dates/formatDate';
import { type Contact, OUTCOME_LABELS } from '../../source/source';
import { showDay } from './showDays';

/**
 * "Asked on 16 March 2026, deadline 17 March 2026: no answer." Says neither who nor what. The outcome is the
 * one that was chosen, and never guessed from what stands in another field.
 */
export function contactOutcome(contact: Contact): string {
  const deadline = contact.deadline ? `, deadline ${formatDate(contact.deadline)}` : '';
  return `Asked on ${showDay(contact.when)}${deadline}: ${outcomeWords(contact)}.`;
}

/** The contact in full, for those who may know it. */
export function contactInFull(contact: Contact): string {
  const asked = [contact.who, contact.channel].filter(Boolean).join(', by ');
  const reply = contact.reply?.trim();
  return [
    `${formatDate(contact.when)}${asked ? `, ${asked}` : ''}.`,
    contact.question ? `Asked: ${contact.question}` : '',
    contact.deadline ? `Deadline ${formatDate(contact.deadline)}.` : '',
    reply ? `Reply: ${reply}` : '',
    contact.outcome ? `Outcome: ${outcomeWords(contact)}.` : 'Outcome not recorded.',
  ]
    .filter(Boolean)
    .join(' ');
}

function outcomeWords({ outcome }: Contact): string {
  return outcome ? OUTCOME_LABELS[outcome] : 'outcome not recorded';
}
