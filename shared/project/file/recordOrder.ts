interface Dated {
  readonly id: string;
  readonly created: string;
}

/** The order of sources and claims in a project file: by `created`, then by id, both as text. */
export function inRecordOrder<R extends Dated>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
