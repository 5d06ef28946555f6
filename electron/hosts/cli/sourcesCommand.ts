import { basename } from 'node:path';
import { type Duplicate, findDuplicates } from '../../../shared/bibliography/findDuplicates';
import { type ListedSource, sourceFromList } from '../../../shared/bibliography/listedSource';
import { counted } from '../../../shared/counted';
import { appendLog } from '../../../shared/project/log/logChain';
import { deriveProject, type ProjectFacts } from '../../../shared/project/projectFacts';
import { visibleText } from '../../../shared/report/words/visibleText';
import { citationText, sourceTitle } from '../../../shared/source/citation';
import { quotedTitle } from '../../../shared/source/quotedTitle';
import type { Source } from '../../../shared/source/source';
import { snapshotOfProject } from '../../files/projectSnapshot';
import type { ImportedSources } from '../../import/importSources';
import { readSources } from '../../import/readSources';
import { type ProjectAtPath, saveProjectAt } from '../../project/projectAtPath';
import {
  createCommand,
  type ExitCode,
  fail,
  failToWrite,
  pathFrom,
  printJson,
  wrongUsage,
} from './command';
import { openProject } from './openProject';
import { beside, readNamed, STANDARD } from './standardStream';
import { complain } from './terminal/complain';
import { fieldLines, numberColumn, wrap } from './terminal/layout';
import type { Terminal } from './terminal/terminal';
import { writeCopy } from './writeCopy';

export const sourcesCommand = createCommand(
  'sources',
  async ({ values, positionals }, terminal) => {
    const [file] = positionals;
    if (values.add === undefined && values.output !== undefined) {
      return wrongUsage(terminal, 'sources', '-o says where to write what --add adds.');
    }
    if (values.add !== undefined && file === STANDARD && values.output === undefined) {
      return wrongUsage(terminal, 'sources', 'Say where to write, with -o.');
    }
    const opened = await openProject(terminal, file, values);
    if (!opened.ok) return fail(terminal, opened.error, file);
    const { snapshot } = opened.value;
    for (const notice of snapshot.notices) complain(terminal, 'yellow', 'Repaired:', notice);
    if (values.add === undefined) {
      list(deriveProject(snapshot.project), values.json === true, terminal);
      return 0;
    }
    const bytes = await readNamed(terminal, values.add);
    if (!bytes.ok) return fail(terminal, bytes.error, values.add);
    const read = await readSources(bytes.value);
    if (!read.ok) return fail(terminal, read.error, values.add);
    return add(opened.value, read.value, { ...values, file }, terminal);
  },
);

interface Target {
  readonly file: string;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Writes nothing where nothing is new, unless another file was asked for. */
async function add(
  { snapshot, files }: ProjectAtPath,
  read: ImportedSources,
  { file, output, force, json }: Target,
  terminal: Terminal,
): Promise<ExitCode> {
  const { fresh, duplicates } = findDuplicates(snapshot.project.sources, read.sources);
  const now = new Date().toISOString();
  const added = fresh.map((listed) => sourceFromList(listed, now));
  const sources = [...snapshot.project.sources, ...added];
  const changes = added.map(({ id }) => ({ what: 'sourceAdded', on: id }) as const);
  const { log, logHash } = appendLog(snapshot.project, changes, { now });
  const project = { ...snapshot.project, sources, log, ...(logHash && { logHash }) };
  const next = { snapshot: snapshotOfProject({ project }), files };
  const target = output ?? file;
  const path = pathFrom(terminal, target);
  const told = beside(terminal, target);
  if (output !== undefined && (output === STANDARD || path !== pathFrom(terminal, file))) {
    const written = await writeCopy(terminal, { output, force }, next);
    if (!written.ok) return failToWrite(terminal, written.error, output);
  } else if (added.length > 0) {
    const saved = await saveProjectAt(next, snapshot.hash);
    if (!saved.ok) return fail(terminal, saved.error, target);
  }
  if (json) {
    printJson(told, {
      output: target,
      added: added.map((source) => ({ id: source.id, citation: citationText(source) })),
      duplicates: duplicates.map(({ listed, of, by }) => ({
        entry: listed.entry,
        title: sourceTitle(listed),
        of: of.kind === 'source' ? of.source.id : of.source.entry,
        by,
      })),
      faults: read.faults,
      leftOut: fresh.flatMap(({ entry, leftOut }) => leftOut.map((what) => ({ entry, what }))),
      warnings: read.warnings,
    });
  } else {
    told.print(
      fieldLines(
        [
          ['Added', fresh.length === 0 ? 'nothing' : fresh.map((listed) => citationText(listed))],
          ['Already there', duplicates.map(duplicateLine)],
          ['Not read', read.faults.map(({ entry, message }) => `${entry}: ${message}`)],
          ['Left out', fresh.flatMap(leftOutLines)],
          ['Warnings', read.warnings],
          ['Written to', writtenTo(target, added.length > 0 || output !== undefined)],
        ],
        told,
      ),
    );
  }
  return 0;
}

function writtenTo(target: string, isWritten: boolean): string | undefined {
  return isWritten && target !== STANDARD ? basename(target) : undefined;
}

function duplicateLine({ listed, of, by }: Duplicate): string {
  const where =
    of.kind === 'source'
      ? quotedTitle(sourceTitle(of.source))
      : `${of.source.entry} of the same file`;
  return `${listed.entry}: the same ${by} as ${where}`;
}

function leftOutLines({ entry, leftOut }: ListedSource): string[] {
  return leftOut.map((what) => `${entry}: ${what}`);
}

function list({ project, claims }: ProjectFacts, json: boolean, terminal: Terminal): void {
  const listed = project.sources.map((source, at) => ({
    number: at + 1,
    source,
    claims: claims
      .filter(({ claim }) => claim.evidence.some((evidence) => evidence.source === source.id))
      .map(({ number }) => number),
  }));
  if (json) {
    printJson(
      terminal,
      listed.map(({ number, source, claims: usedBy }) => ({
        number,
        id: source.id,
        citation: citationText(source),
        confidentiality: source.confidentiality,
        claims: usedBy,
      })),
    );
    return;
  }
  const column = numberColumn(listed.length);
  const lines = listed.map(({ number, source, claims: usedBy }) => {
    const text = `${visibleText(citationText(source))} ${kept(source)}(${uses(usedBy)})`;
    return wrap(text, terminal.width - column - 2)
      .map((line, at) => `${(at === 0 ? String(number) : '').padStart(column)}  ${line}\n`)
      .join('');
  });
  terminal.print(lines.length === 0 ? 'There are no sources yet.\n' : lines.join(''));
}

function kept({ confidentiality }: Source): string {
  return confidentiality === 'open' ? '' : `[${confidentiality}] `;
}

function uses(claims: readonly number[]): string {
  if (claims.length === 0) return 'no claim';
  return `${counted(claims.length, 'claim')}: ${claims.join(', ')}`;
}
