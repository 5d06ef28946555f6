import { STANCE_LABELS, STANCES } from '../../claim/evidence';
import { STATUS_LABELS, STATUSES } from '../../claim/status';
import { formatDate } from '../../dates/formatDate';
import { CONTACT_OUTCOMES, OUTCOME_LABELS } from '../../source/source';
import { plainWords } from '../../source/styledText';
import { RENAMED_STATUSES } from '../file/version2to3';

/** What fields are called whose own names would not say it. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['claimant.name', 'claimant'],
  ['claimant.role', 'claimant’s role'],
  ['claimant.organisation', 'claimant’s organisation'],
  ['madeOn', 'said on'],
  ['quantity.value', 'figure'],
  ['quantity.unit', 'unit of the figure'],
  ['quantity.approximate', 'figure is approximate'],
  ['quantity.asOf', 'figure as of'],
  ['verdict.rating', 'verdict'],
  ['verdict.explanation', 'explanation'],
  ['verdict.asOf', 'verdict as of'],
  ['correction.proposed', 'proposed correction'],
  ['correction.replaces', 'stands in place of these words'],
  ['correction.reply', 'author’s reply'],
  ['correction.resolution', 'resolution'],
  ['checked.text', 'words that were checked'],
  ['checked.by', 'checked by'],
  ['checked.at', 'checked on'],
  ['signedOff.by', 'signed off by'],
  ['signedOff.at', 'signed off on'],
  ['source', 'source of the evidence'],
  ['csl.container-title', 'published in'],
  ['csl.publisher-place', 'place'],
  ['csl.authority', 'court or authority'],
  ['csl.event-title', 'event'],
  ['csl.event-place', 'place of the event'],
  ['csl.genre', 'kind in words'],
  ['csl.issued', 'published on'],
  ['csl.accessed', 'looked at on'],
  ['csl.URL', 'address'],
  ['url', 'address'],
  ['archiveUrl', 'archived copy'],
  ['rankReason', 'why this rank'],
  ['derivedFrom', 'derived from'],
  ['archived', 'archived on'],
  ['draft', 'draft or version'],
  ['interests.text', 'conflicts of interest'],
  ['interests.by', 'declared by'],
  ['interests.at', 'declared on'],
  ['requests', 'requests for correction'],
  ['contacts', 'enquiries'],
  ['onRecord', 'terms of use'],
  ['attachments', 'attached files'],
  ['hue', 'colour'],
  ['order', 'order of the tags'],
]);

/** What a field is called in a sentence. */
export function fieldName(field: string): string {
  const known = NAMES.get(field);
  if (known !== undefined) return known;
  return field.replace(/^(?:csl|locator|quantity)\./, '').replace(/([a-z])([A-Z])/g, wordBreak);
}

function wordBreak(_: string, before: string, after: string): string {
  return `${before} ${after.toLowerCase()}`;
}

const DATE_FIELD = /(?:^|\.)(?:at|asOf|madeOn|published|retrieved|archived)$/;

/** A value of a field in words: names of states as they are shown, moments as dates. */
export function valueWords(field: string, value: string): string {
  if (field === 'status') {
    const name = RENAMED_STATUSES.get(value) ?? value;
    const status = STATUSES.find((known) => known === name);
    return status ? STATUS_LABELS[status] : value;
  }
  if (field === 'stance') {
    const stance = STANCES.find((known) => known === value);
    return stance ? STANCE_LABELS[stance] : value;
  }
  if (field === 'contacts') return contactWords(value);
  // CSL's markup is a look, not words.
  if (field.startsWith('csl.')) return plainWords(value);
  return DATE_FIELD.test(field) ? formatDate(value) : value;
}

function contactWords(value: string): string {
  return value.replace(/\boutcome: (\w+)$/gm, (whole, name: string) => {
    const outcome = CONTACT_OUTCOMES.find((known) => known === name);
    return outcome ? `outcome: ${OUTCOME_LABELS[outcome]}` : whole;
  });
}
