export type RawRecord = Readonly<Record<string, unknown>>;

export function isRecord(raw: unknown): raw is RawRecord {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/**
 * The record with members that a version did not know, whoever wrote them, under other names: what another
 * program meant by `outcome` is kept as `version2-outcome`, and is not taken for what that came to mean.
 */
export function setAside(raw: unknown, version: number, names: readonly string[]): unknown {
  if (!isRecord(raw) || !names.some((name) => name in raw)) return raw;
  const members = Object.entries(raw);
  return Object.fromEntries(
    members.map(([name, value]) => [
      names.includes(name) ? `version${version}-${name}` : name,
      value,
    ]),
  );
}
