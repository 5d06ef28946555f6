import { formatDate } from '../../../shared/dates/formatDate';
import { visibleText } from '../../../shared/report/words/visibleText';
import type { FileGroup } from './bundledFiles';

export interface BundleIndex {
  readonly title: string;
  /** ISO instant at which the bundle is made. */
  readonly now: string;
  /** What lies beside the attachments, each with what it is. */
  readonly parts: readonly { readonly path: string; readonly what: string }[];
  readonly groups: readonly FileGroup[];
  /** Why a file is not in the bundle, by its SHA-256. */
  readonly lost: ReadonlyMap<string, string>;
  /** Plain sentences: what else is not in it, and why. */
  readonly notes: readonly string[];
}

/** What is in a bundle, for a person to read. */
export function bundleIndex({ title, now, parts, groups, lost, notes }: BundleIndex): string {
  const lines = [
    'EVIDENCE BUNDLE FOR THE LEGAL DESK',
    title,
    `Made with Galley on ${formatDate(now)}`,
    '',
    ...parts.map(({ path, what }) => `${path}: ${what}`),
    '',
    'EXHIBITS',
    groups.length === 0
      ? 'None.'
      : 'Attached files and pictures, each under its number. What is in the bundle is byte for byte as it was attached.',
  ];
  for (const { title: group, files } of groups) {
    lines.push('', group);
    for (const { path, number, attachment } of files) {
      const { name, mediaType, bytes, captured, sha256 } = attachment;
      const why = lost.get(sha256);
      lines.push(
        `  Exhibit ${number}: ${name}`,
        `    ${mediaType}, ${bytes.toLocaleString('en')} bytes, attached ${formatDate(captured)}`,
        `    SHA-256 ${sha256}`,
        why === undefined ? `    ${path}` : `    NOT IN THIS BUNDLE: ${why}`,
      );
    }
  }
  if (notes.length > 0) {
    lines.push('', 'WHAT IS NOT IN THIS BUNDLE', ...notes.map((note) => `- ${note}`));
  }
  return `${lines.map((line) => visibleText(line.replace(/[\r\n\u2028\u2029]+/g, ' '))).join('\n')}\n`;
}
