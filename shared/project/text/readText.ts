import { z } from 'zod';
import { type Block, blockSchema } from '../../article/block';
import { type Claim, claimSchema } from '../../claim/claim';
import { newId } from '../../id';
import { type Source, sourceSchema } from '../../source/source';
import { type Tag, tagSchema } from '../../tag/tag';
import { hasNamesOf, isWhole } from '../file/isWhole';
import { inOrder } from '../file/parseProject';
import { type ProjectFile, projectFileSchema } from '../file/projectFile';
import { type LogEntry, logEntrySchema } from '../log/logEntry';
import { changedLines, type FileChange } from './fileChange';
import { parseJson } from './parseJson';
import { soundJson } from './soundJson';

/** A project's text of which each line is known: what is made of it by a change is read where it changed. */
export interface ReadText {
  /** Sound and whole, in the order of a file. */
  readonly project: ProjectFile;
  readonly lines: readonly ReadLine[];
}

/** A record is kept as what was read; what stands around the records as its line. */
type ReadLine = string | RecordLine;

interface RecordLine {
  readonly list: ListName;
  /** What the schema of its list describes. */
  readonly record: object;
  /** Has a comma behind it. */
  readonly isFollowed: boolean;
}

/** The lists that stand in a file with one record a line, and what each record is. */
const SCHEMAS = {
  blocks: blockSchema,
  tags: tagSchema,
  sources: sourceSchema,
  claims: claimSchema,
  log: logEntrySchema,
} as const;
type ListName = keyof typeof SCHEMAS;

type Lists = Readonly<Record<ListName, readonly object[]>>;

/** By the line that begins the list. */
const LISTS: ReadonlyMap<string, ListName> = new Map([
  ['"blocks":[', 'blocks'],
  ['"tags":[', 'tags'],
  ['"sources":[', 'sources'],
  ['"claims":[', 'claims'],
  ['"log":[', 'log'],
]);
const NOTHING: Lists = { blocks: [], tags: [], sources: [], claims: [], log: [] };

/** Objects and lists around a record, at most. */
const LEVELS_AROUND = 3;

/** Stands for the records of a list in what is left of a text. It is random: no text can hold it. */
const STAND_IN = newId('project');
const standIn = z.array(z.literal(STAND_IN)).max(1);
const frameSchema = z.looseObject({
  article: z.looseObject({ blocks: standIn }),
  tags: standIn,
  sources: standIn,
  claims: standIn,
  log: standIn,
});

/**
 * Reads a text of the form that Galley writes; undefined for any other, and where anything is wrong or
 * would be repaired: it is for `parseProject` to say what. No JSON string holds a line end, so a line
 * that is a whole value by itself is that value in the text, too. Without the records a short text is
 * left, which is read as any other.
 */
export function readText(text: string): ReadText | undefined {
  const lines = text.split('\n');
  return lines.pop() === '' ? readLines(lines) : undefined;
}

/**
 * Reads the text that a change makes of one that was read before, and reads only the lines that are new;
 * undefined where `readText` would not read it, and where the change is not one of this text.
 */
export function readChanged(before: ReadText, change: FileChange): ReadText | undefined {
  if (!change.splices.every(({ put }) => put.every(isLine))) return undefined;
  const lines = changedLines(before.lines, change);
  return lines && readLines(lines, before.project);
}

/** Half a surrogate pair cannot be written as UTF-8. */
function isLine(line: string): boolean {
  return !line.includes('\n') && line.isWellFormed();
}

function readLines(lines: readonly ReadLine[], like?: ProjectFile): ReadText | undefined {
  const read: ReadLine[] = [];
  const lists: Record<ListName, readonly object[]> = { ...NOTHING };
  const left: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (typeof line !== 'string') return undefined;
    read.push(line);
    left.push(line);
    const name = LISTS.get(line);
    if (name === undefined) continue;
    const list = readList(lines, at + 1, name);
    if (list === undefined || lists[name].length > 0) return undefined;
    lists[name] = list.map(({ record }) => record);
    for (const each of list) read.push(each);
    at += list.length;
    if (list.length > 0) left.push(JSON.stringify(STAND_IN));
  }
  const filled = fillFrame(left.join('\n'), lists);
  if (filled === undefined) return undefined;
  const { project } = inOrder({ project: filled, notices: [] });
  const isSound = (like !== undefined && hasNamesOf(project, like)) || isWhole(project);
  return isSound ? { project, lines: read } : undefined;
}

/** The records from a line on to the end of their list. */
function readList(
  lines: readonly ReadLine[],
  from: number,
  name: ListName,
): RecordLine[] | undefined {
  const list: RecordLine[] = [];
  let isFollowed = true;
  for (let at = from; ; at += 1) {
    const line = lines[at] ?? '';
    if (typeof line === 'string' && line.startsWith(']')) {
      return isFollowed && list.length > 0 ? undefined : list;
    }
    const record: RecordLine | undefined = isFollowed ? readRecord(line, name) : undefined;
    if (record === undefined) return undefined;
    list.push(record);
    isFollowed = record.isFollowed;
  }
}

function readRecord(line: ReadLine, list: ListName): RecordLine | undefined {
  if (typeof line !== 'string') return line.list === list ? line : undefined;
  if (!line.startsWith('{')) return undefined;
  const isFollowed = line.endsWith(',');
  const json = isFollowed ? line.slice(0, -1) : line;
  const schema: z.ZodType<object> = SCHEMAS[list];
  const record = soundJson(schema, json, { around: LEVELS_AROUND });
  return record && { list, record, isFollowed };
}

/** The project that a text is with records in the place of its stand-ins. */
function fillFrame(text: string, lists: Lists): ProjectFile | undefined {
  const json = parseJson(text);
  const frame = json.ok ? frameSchema.safeParse(json.value).data : undefined;
  if (frame === undefined) return undefined;
  const { article, tags, sources, claims, log } = frame;
  const isFilled =
    isPlaceOf(lists.blocks, article.blocks) &&
    isPlaceOf(lists.tags, tags) &&
    isPlaceOf(lists.sources, sources) &&
    isPlaceOf(lists.claims, claims) &&
    isPlaceOf(lists.log, log);
  if (!isFilled) return undefined;
  const without = {
    ...frame,
    article: { ...article, blocks: [] },
    tags: [],
    sources: [],
    claims: [],
    log: [],
  };
  const project = projectFileSchema.safeParse(without).data;
  return (
    project && {
      ...project,
      article: { ...project.article, blocks: recordsOf<Block>(lists.blocks) },
      tags: recordsOf<Tag>(lists.tags),
      sources: recordsOf<Source>(lists.sources),
      claims: recordsOf<Claim>(lists.claims),
      log: recordsOf<LogEntry>(lists.log),
    }
  );
}

/** Whether the list in the frame has a stand-in exactly where records were taken out. */
function isPlaceOf(taken: readonly unknown[], standIns: readonly string[]): boolean {
  return standIns.length === (taken.length > 0 ? 1 : 0);
}

function recordsOf<R extends object>(records: readonly object[]): R[] {
  return records.map((record) => record as R);
}
