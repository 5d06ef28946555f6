import type { z } from 'zod';
import { articleSchema, blockSchema } from '../../article/block';
import { claimSchema } from '../../claim/claim';
import { scaleSchema } from '../../rating/scale';
import { sourceSchema } from '../../source/source';
import { tagSchema } from '../../tag/tag';
import { type ProjectFile, projectFileSchema } from '../file/projectFile';
import { inRecordOrder } from '../file/recordOrder';
import { logEntrySchema } from '../log/logEntry';
import { canonicalJson, canonicalMembers, keyOrder, type ObjectOrder } from './canonicalJson';

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

/** A list of records as it stands in the file: one a line, commas between them. */
export interface RecordLines {
  readonly records: readonly object[];
  readonly schema: z.ZodType;
}

/** One record of a list as its line, without the line end. */
export function lineAt({ records, schema }: RecordLines, place: number): string {
  const record = records[place];
  if (record === undefined) throw new RangeError(`There is no record ${place}`);
  const line = recordLine(record, schema);
  return place === records.length - 1 ? line : `${line},`;
}

/** Text that ends with a line end, or the lines of a list. */
type FilePart = string | RecordLines;

/** A list is put into its order once. */
const ordered = new WeakMap<readonly object[], readonly object[]>();

function inOrder(records: ProjectFile['sources'] | ProjectFile['claims']): readonly object[] {
  const known = ordered.get(records);
  if (known) return known;
  const result = inRecordOrder<ProjectFile['sources' | 'claims'][number]>(records);
  ordered.set(records, result);
  return result;
}

/** The text of a project file in its order: what stands around its lists, and the lists themselves. */
export function fileParts(project: ProjectFile): readonly FilePart[] {
  const { format, version, id, created, modified, article, logHash } = project;
  const { blocks, original, ...rest } = article;
  const known = Object.keys(articleSchema.shape);
  const metadata = Object.fromEntries(Object.entries(rest).filter(([key]) => known.includes(key)));
  const beforeBlocks = [
    canonicalMembers(metadata, objectOrder(articleSchema)).join(','),
    ...(original === undefined
      ? []
      : [`"original":${canonicalJson(original, keyOrder(articleSchema.shape.original))}`]),
  ];
  const afterBlocks = [']', ...unknownMembers(rest, articleSchema.shape)].join(',\n');
  const afterLog = [
    ']',
    ...(logHash === undefined ? [] : [members({ logHash })]),
    ...unknownMembers(project, projectFileSchema.shape),
  ].join(',\n');
  return [
    `{\n${members({ format, version, id })},\n${members({ created, modified })},\n"article":{${beforeBlocks.join(',\n')},\n"blocks":[\n`,
    { records: blocks, schema: blockSchema },
    `${afterBlocks}},\n"scale":${recordLine(project.scale, scaleSchema)},\n"tags":[\n`,
    { records: project.tags, schema: tagSchema },
    '],\n"sources":[\n',
    { records: inOrder(project.sources), schema: sourceSchema },
    '],\n"claims":[\n',
    { records: inOrder(project.claims), schema: claimSchema },
    '],\n"log":[\n',
    { records: project.log, schema: logEntrySchema },
    `${afterLog}\n}\n`,
  ];
}

/**
 * The text of a project file: canonical JSON (equal projects give equal text) with one record a
 * line, LF, and a line end at the end. Sources and claims stand by `created`, then id; everything
 * else in the project's own order; keys this version does not know stand after the known ones.
 *
 * Records and lists of them must not be changed in place: what is worked out of each is kept with it.
 */
export function serializeProject(project: ProjectFile): string {
  return fileParts(project)
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.records.map((record) => recordLine(record, part.schema)).join(',\n') +
          (part.records.length > 0 ? '\n' : ''),
    )
    .join('');
}

/**
 * Writes what `serializeProject` writes, and stops before the line of each record is made, so that other work
 * can be done between two.
 */
export function* writeProject(project: ProjectFile): Generator<void, string> {
  for (const part of fileParts(project)) {
    if (typeof part === 'string') continue;
    for (const record of part.records) yield void recordLine(record, part.schema);
  }
  return serializeProject(project);
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
