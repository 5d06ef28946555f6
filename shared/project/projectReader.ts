import { z } from 'zod';
import { type Block, blockSchema } from '../article/block';
import { type Claim, claimSchema } from '../claim/claim';
import { newId } from '../id';
import { type Source, sourceSchema } from '../source/source';
import { type Tag, tagSchema } from '../tag/tag';
import { hasNamesOf } from './isWhole';
import { type LogEntry, logEntrySchema } from './logEntry';
import { parseJson } from './parseJson';
import { inOrder, type ParseOutcome, parseProject } from './parseProject';
import { type ProjectFile, projectFileSchema } from './projectFile';
import { repairProject } from './repairProject';
import { soundJson } from './soundJson';

/** Reads texts each of which is much like the one before: those of one project that is saved. */
export interface ProjectReader {
  /** What `parseProject` says of the text. Only lines that the last text did not have are read. */
  read(text: string): ParseOutcome;
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

interface ReadLine {
  /** Without the comma behind it. */
  readonly line: string;
  /** What the schema of its list describes. */
  readonly record: object;
}
type ReadLists = Readonly<Record<ListName, readonly ReadLine[]>>;

/** By the line that begins the list. */
const LISTS: ReadonlyMap<string, ListName> = new Map([
  ['"blocks":[', 'blocks'],
  ['"tags":[', 'tags'],
  ['"sources":[', 'sources'],
  ['"claims":[', 'claims'],
  ['"log":[', 'log'],
]);
const NOTHING: ReadLists = { blocks: [], tags: [], sources: [], claims: [], log: [] };

/** Objects and lists around a record, at most. */
const LEVELS_AROUND = 3;
/** So many records may have been removed before one that is found again. */
const LOOK_AHEAD = 100;

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

export function createProjectReader(): ProjectReader {
  let known = NOTHING;
  let whole: ProjectFile | undefined;
  return {
    read(text) {
      const read = readLines(text, known);
      if (read === undefined) return parseProject(text);
      const { project } = read;
      const isWhole = whole !== undefined && hasNamesOf(project, whole);
      const outcome = isWhole ? inOrder({ project, notices: [] }) : inOrder(repairProject(project));
      known = read.lists;
      whole = outcome.notices.length === 0 ? project : undefined;
      return outcome;
    },
  };
}

/**
 * Reads a text of the form that Galley writes; undefined for any other, and where anything is wrong.
 * No JSON string holds a line end, so a line that is a whole value by itself is that value in the text,
 * too. Without the records a short text is left, which is read as any other.
 */
function readLines(
  text: string,
  known: ReadLists,
): { readonly project: ProjectFile; readonly lists: ReadLists } | undefined {
  const lines = text.split('\n');
  const lists: Record<ListName, readonly ReadLine[]> = { ...NOTHING };
  const left: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    left.push(line);
    const name = LISTS.get(line);
    if (name === undefined) continue;
    const list = readList(lines, at + 1, SCHEMAS[name], known[name]);
    if (list === undefined || lists[name].length > 0) return undefined;
    lists[name] = list;
    at += list.length;
    if (list.length > 0) left.push(JSON.stringify(STAND_IN));
  }
  const project = fillFrame(left.join('\n'), lists);
  return project && { project, lists };
}

/** The records from a line on to the end of their list. */
function readList(
  lines: readonly string[],
  from: number,
  schema: z.ZodType<object>,
  known: readonly ReadLine[],
): ReadLine[] | undefined {
  const list: ReadLine[] = [];
  let isFollowed = true;
  let next = 0;
  for (let at = from; ; at += 1) {
    const whole = lines[at];
    if (whole?.startsWith(']')) return isFollowed && list.length > 0 ? undefined : list;
    if (!isFollowed || !whole?.startsWith('{')) return undefined;
    isFollowed = whole.endsWith(',');
    const line = isFollowed ? whole.slice(0, -1) : whole;
    const found = placeOf(line, known, next);
    const same = known[found];
    if (same !== undefined) {
      list.push(same);
      next = found + 1;
      continue;
    }
    const record = soundJson(schema, line, { around: LEVELS_AROUND });
    if (record === undefined) return undefined;
    list.push({ line, record });
  }
}

/** Where a line stands among those that are known, from one of them on; -1 where it is not near. */
function placeOf(line: string, known: readonly ReadLine[], from: number): number {
  const end = Math.min(from + LOOK_AHEAD, known.length);
  for (let at = from; at < end; at += 1) if (known[at]?.line === line) return at;
  return -1;
}

/** The project that a text is with records in the place of its stand-ins. */
function fillFrame(text: string, lists: ReadLists): ProjectFile | undefined {
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

function recordsOf<R extends object>(lines: readonly ReadLine[]): R[] {
  return lines.map(({ record }) => record as R);
}
