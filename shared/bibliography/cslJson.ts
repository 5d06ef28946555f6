import { err, ok, type Result } from '../result';
import { cslFromItem, itemFromCsl, textOf } from './cslItem';
import {
  DATE_FIELDS,
  type EntryFault,
  ITEM_TYPES,
  type KeyedItem,
  NAME_FIELDS,
  type ReadItem,
  type ReadItems,
  TEXT_FIELDS,
} from './item';

/** A CSL-JSON list, one field a line; nothing is lost. */
export function toCslJson(items: readonly KeyedItem[]): string {
  const list = items.map(({ key, item }) => ({ id: key, ...cslFromItem(item) }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** Fields of CSL that are notes, or that serve one program alone. */
const BESIDES: ReadonlySet<string> = new Set([
  ...['id', 'type', 'note', 'annote', 'custom', 'categories', 'citation-key', 'citation-label'],
  ...['citation-number', 'event', 'shortTitle', 'journalAbbreviation', 'locator', 'year-suffix'],
  ...['first-reference-note-number', 'system_id'],
]);
const KNOWN: ReadonlySet<string> = new Set([
  ...BESIDES,
  ...TEXT_FIELDS,
  ...NAME_FIELDS,
  ...DATE_FIELDS,
]);

/** Reads CSL-JSON: a list, one item, or an object with `items`. The error is a sentence. */
export function parseCslJson(text: string): Result<ReadItems, string> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const list = listOf(parsed.value);
  if (!list) return err('This JSON is no list of sources in CSL form.');
  const items: ReadItem[] = [];
  const faults: EntryFault[] = [];
  for (const [at, value] of list.entries()) {
    const place = `item ${at + 1}`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({ entry: place, message: 'It is no object with fields.' });
      continue;
    }
    items.push(readItem(value, place));
  }
  return ok({ items, faults });
}

function readItem(value: object, place: string): ReadItem {
  const fields = new Map<string, unknown>(Object.entries(value));
  const item = itemFromCsl(value);
  const leftOut: string[] = [];
  const type = fields.get('type');
  if (!ITEM_TYPES.some((each) => each === type)) {
    const name = textOf(type)?.slice(0, 40);
    leftOut.push(
      name
        ? `Its type “${name}” is not known: it counts as a document.`
        : 'It has no type: it counts as a document.',
    );
  }
  const unknown = [...fields.keys()].filter((name) => !KNOWN.has(name));
  if (unknown.length > 0) {
    const shown = unknown.slice(0, 8).map((name) => name.slice(0, 40));
    leftOut.push(`Fields that CSL does not know: ${shown.join(', ')}.`);
  }
  const broken = [...TEXT_FIELDS, ...NAME_FIELDS, ...DATE_FIELDS].filter(
    (name) =>
      hasContent(fields.get(name)) &&
      !(name in item.texts || name in item.names || name in item.dates),
  );
  if (broken.length > 0)
    leftOut.push(`Fields that hold what they should not: ${broken.join(', ')}.`);
  const notes = ['note', 'annote'].flatMap((name) => {
    const note = fields.get(name);
    return typeof note === 'string' && note.trim() !== '' ? [note.toWellFormed().trim()] : [];
  });
  return {
    entry: textOf(fields.get('citation-key') ?? fields.get('id'))?.slice(0, 200) ?? place,
    item,
    ...(notes.length > 0 && { notes: notes.join('\n') }),
    leftOut,
  };
}

function hasContent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function parse(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    // Nested deeper than the engine can follow is a RangeError.
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return err('This file is cut off or damaged: it is no valid JSON.');
    }
    throw error;
  }
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const items = fields.get('items');
  if (Array.isArray(items)) return items;
  return typeof fields.get('type') === 'string' && fields.has('id') ? [value] : undefined;
}
