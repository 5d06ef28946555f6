import { formatDate } from '../../dates/formatDate';
import type { Contact } from '../../source/source';
import { showDay } from './showDays';

/** "Asked on 16 March 2026, deadline 17 March 2026: no answer." Says neither who nor what. */
export function contactOutcome(contact: Contact): string {
  const deadline = contact.deadline ? `, deadline ${formatDate(contact.deadline)}` : '';
  return `Asked on ${showDay(contact.when)}${deadline}: ${isAnswered(contact) ? 'answered' : 'no answer'}.`;
}

/** The contact in full, for those who may know it. */
export function contactInFull(contact: Contact): string {
  const asked = [contact.who, contact.channel].filter(Boolean).join(', by ');
  return [
    `${formatDate(contact.when)}${asked ? `, ${asked}` : ''}.`,
    contact.question ? `Asked: ${contact.question}` : '',
    contact.deadline ? `Deadline ${formatDate(contact.deadline)}.` : '',
    isAnswered(contact) ? `Answer: ${contact.reply}` : 'No answer.',
  ]
    .filter(Boolean)
    .join(' ');
}

export function isAnswered(contact: Contact): boolean {
  return (contact.reply ?? '').trim() !== '';
}
