import { dateText } from '../../source/dateText';
import { nameText } from '../../source/nameText';
import { cslDateSchema } from '../../source/source';

/** The values of a record as texts, by the names of its fields: `statement`, `claimant.name`. */
export type FieldTexts = ReadonlyMap<string, string>;

/** What a tag or a rating is called; undefined where there is none of this id. */
export type LabelOf = (id: string) => string | undefined;

/** Members that say what a record is, not what somebody thinks of it, or that have entries of their own. */
const BESIDES: ReadonlySet<string> = new Set([
  'id',
  'anchors',
  'evidence',
  'blocks',
  'created',
  'modified',
]);

/** What is told of each record of a list: what another program added to it is its own affair. */
const LISTED: ReadonlyMap<string, readonly string[]> = new Map([
  ['contacts', ['when', 'who', 'channel', 'question', 'reply', 'deadline', 'outcome']],
  [
    'requests',
    ['when', 'who', 'channel', 'problem', 'outcome', 'why', 'decided', 'wording', 'note'],
  ],
  ['ratings', ['label', 'definition', 'value', 'colour']],
]);

/**
 * A record as a log tells of it: each member with its value as one text, those within a member by both names
 * with a dot between them. A member without a value is left out. Tags and ratings are called by their labels,
 * for the log is read when they may be gone.
 */
export function fieldTexts(record: object, labelOf: LabelOf = () => undefined): FieldTexts {
  const texts = new Map<string, string>();
  collect(texts, '', record, labelOf);
  return texts;
}

function collect(
  texts: Map<string, string>,
  prefix: string,
  record: object,
  labelOf: LabelOf,
): void {
  for (const [key, value] of Object.entries(record)) {
    if (BESIDES.has(key) || value === undefined || value === null) continue;
    const field = `${prefix}${key}`;
    if (typeof value === 'object' && !Array.isArray(value) && !('date-parts' in value)) {
      collect(texts, `${field}.`, value, labelOf);
      continue;
    }
    const text = valueText(key, value, labelOf);
    if (text !== '') texts.set(field, text);
  }
}

function valueText(key: string, value: unknown, labelOf: LabelOf): string {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => valueText(key, item, labelOf));
    return items.join(value.some(isObject) ? '\n' : ', ');
  }
  if (isObject(value)) {
    if (key === 'author') return nameText(value);
    if (key === 'attachments' && 'name' in value) return String(value.name);
    const date = cslDateSchema.safeParse(value);
    if ('date-parts' in value && date.success) return dateText(date.data);
    const members = LISTED.get(key);
    return [...fieldTexts(value, labelOf)]
      .filter(([name]) => members === undefined || members.includes(name))
      .map(([name, text]) => `${name}: ${text}`)
      .join(', ');
  }
  const text = String(value);
  return key === 'tags' || key === 'rating' ? (labelOf(text) ?? text) : text;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
