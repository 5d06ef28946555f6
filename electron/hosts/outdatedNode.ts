const OLDEST = 24;

/**
 * What to say where Node is too old for Galley, else nothing. Said before anything is read: parsers that
 * do not load would look like damaged documents.
 */
export function outdatedNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST) return undefined;
  return `Galley needs Node ${OLDEST} or later; this is ${version}. Nothing was changed. Run it through npm, which has the right one: npm run -s galley -- COMMAND …\n`;
}
