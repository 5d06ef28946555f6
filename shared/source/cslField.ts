import { type CslDate, type CslName, cslDateSchema, cslNameSchema } from './source';

/** The field of a CSL item or name that holds text, a number or a yes; empty for what holds none. */
export function cslText(record: object, field: string): string {
  const value = fieldOf(record, field);
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || value === true ? String(value) : '';
}

/** The names in a field of a CSL item; what is none is left out. */
export function cslNames(record: object, field: string): readonly CslName[] {
  const value = fieldOf(record, field);
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    const name = cslNameSchema.safeParse(each);
    return name.success ? [name.data] : [];
  });
}

export function cslDate(record: object, field: string): CslDate | undefined {
  return cslDateSchema.safeParse(fieldOf(record, field)).data;
}

function fieldOf(record: object, field: string): unknown {
  return new Map<string, unknown>(Object.entries(record)).get(field);
}
