import type { z } from 'zod';
import { articleSchema, blockSchema } from '../article/block';
import { type Claim, claimSchema } from '../claim/claim';
import { scaleSchema } from '../rating/scale';
import { type Source, sourceSchema } from '../source/source';
import { tagSchema } from '../tag/tag';
import { canonicalJson, canonicalMembers, keyOrder, type ObjectOrder } from './canonicalJson';
import { type LogEntry, logEntrySchema } from './logEntry';
import { type ProjectFile, projectFileSchema } from './projectFile';
import { inRecordOrder } from './recordOrder';

/** Records are immutable, so the line of one that did not change is written once only. */
const lines = new WeakMap<object, string>();

/** A record as its line stands in the file. */
export function recordLine(record: object, schema: z.ZodType): string {
  const known = lines.get(record);
  if (known !== undefined) return known;
  const text = canonicalJson(record, keyOrder(schema));
  lines.set(record, text);
  return text;
}

/**
 * Makes the lines of a project's sources and claims one by one, which are most of its text, so that
 * `serializeProject` finds them made. For moments in which there is nothing else to do.
 */
export function* makeLines({ sources, claims }: ProjectFile): Generator<void> {
  for (const source of sources) yield void recordLine(source, sourceSchema);
  for (const claim of claims) yield void recordLine(claim, claimSchema);
}

function list(name: string, records: readonly object[], schema: z.ZodType): string {
  if (records.length === 0) return `"${name}":[\n]`;
  return `"${name}":[\n${records.map((record) => recordLine(record, schema)).join(',\n')}\n]`;
}

/** So is a list that is put into its order first, and the log: a save writes the same one twice. */
const listTexts = new WeakMap<readonly object[], string>();

function logText(log: readonly LogEntry[]): string {
  const known = listTexts.get(log);
  if (known !== undefined) return known;
  const text = list('log', log, logEntrySchema);
  listTexts.set(log, text);
  return text;
}

function orderedList(
  name: string,
  records: readonly (Source | Claim)[],
  schema: z.ZodType,
): string {
  const known = listTexts.get(records);
  if (known !== undefined) return known;
  const text = list(name, inRecordOrder(records), schema);
  listTexts.set(records, text);
  return text;
}

/**
 * The text of a project file: canonical JSON (equal projects give equal text) with one record a
 * line, LF, and a line end at the end. Sources and claims stand by `created`, then id; everything
 * else in the project's own order; keys this version does not know stand after the known ones.
 *
 * Records and lists of them must not be changed in place: the text of each is kept with the object.
 */
export function serializeProject(project: ProjectFile): string {
  const { format, version, id, created, modified } = project;
  const parts = [
    `${members({ format, version, id })},\n${members({ created, modified })}`,
    articleText(project.article),
    `"scale":${recordLine(project.scale, scaleSchema)}`,
    list('tags', project.tags, tagSchema),
    orderedList('sources', project.sources, sourceSchema),
    orderedList('claims', project.claims, claimSchema),
    logText(project.log),
    ...(project.logHash === undefined ? [] : [members({ logHash: project.logHash })]),
    ...unknownMembers(project, projectFileSchema.shape),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

function articleText(article: ProjectFile['article']): string {
  const { blocks, original, ...rest } = article;
  const known = Object.keys(articleSchema.shape);
  const metadata = Object.fromEntries(Object.entries(rest).filter(([key]) => known.includes(key)));
  const parts = [
    canonicalMembers(metadata, objectOrder(articleSchema)).join(','),
    ...(original === undefined
      ? []
      : [`"original":${canonicalJson(original, keyOrder(articleSchema.shape.original))}`]),
    list('blocks', blocks, blockSchema),
    ...unknownMembers(rest, articleSchema.shape),
  ];
  return `"article":{${parts.join(',\n')}}`;
}

function objectOrder(schema: z.ZodType): ObjectOrder | undefined {
  const order = keyOrder(schema);
  return order.kind === 'object' ? order : undefined;
}

function members(value: object): string {
  return canonicalMembers(value, objectOrder(projectFileSchema)).join(',');
}

function unknownMembers(value: object, shape: object): string[] {
  const unknown = Object.entries(value).filter(([key]) => !Object.hasOwn(shape, key));
  return canonicalMembers(Object.fromEntries(unknown), undefined);
}
