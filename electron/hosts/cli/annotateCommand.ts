import { isUtf8 } from 'node:buffer';
import { bringIn } from '../../../shared/annotation/bringIn';
import { type Placing, placeAnnotations } from '../../../shared/annotation/placeAnnotations';
import { readAnnotations } from '../../../shared/annotation/readAnnotations';
import { visibleText } from '../../../shared/report/words/visibleText';
import { err } from '../../../shared/result';
import { snapshotOfProject } from '../../files/projectSnapshot';
import { readDocument } from '../../files/readDocument';
import { writeCopyAt } from '../../project/projectAtPath';
import {
  type Command,
  fail,
  pathFrom,
  printJson,
  readArguments,
  type Terminal,
  wrongUsage,
} from './command';
import { count, wrap } from './layout';
import { openProject, PASSPHRASE_OPTION } from './openProject';
import { USAGES } from './usages';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  ...PASSPHRASE_OPTION,
} as const;

export const annotateCommand: Command = {
  ...USAGES.annotate,
  async run(argv, terminal) {
    const parsed = readArguments(argv, OPTIONS);
    if (!parsed.ok) return wrongUsage(terminal, annotateCommand, parsed.error);
    const { values, positionals } = parsed.value;
    const [file, annotations] = positionals;
    if (file === undefined || annotations === undefined || positionals.length > 2) {
      return wrongUsage(terminal, annotateCommand, 'Name one project and one file of annotations.');
    }
    if (!values.output) {
      return wrongUsage(terminal, annotateCommand, 'Say where to write, with -o.');
    }
    const from = pathFrom(terminal, file);
    const notes = pathFrom(terminal, annotations);
    const to = pathFrom(terminal, values.output);
    if (to === from || to === notes) {
      const what = to === from ? 'project' : 'file of annotations';
      return wrongUsage(terminal, annotateCommand, `The ${what} would be overwritten.`);
    }

    const opened = await openProject(terminal, file, values);
    if (!opened.ok) return fail(terminal, opened.error, file);
    const bytes = await readDocument(notes);
    if (!bytes.ok) return fail(terminal, bytes.error, annotations);
    const read = isUtf8(bytes.value)
      ? readAnnotations(Buffer.from(bytes.value).toString('utf8'))
      : err('This file holds no annotations: it is not UTF-8 text.');
    if (!read.ok) {
      const message = `${read.error} Nothing was written.`;
      return fail(terminal, { code: 'importFailed', message }, annotations);
    }
    const { snapshot, cipher } = opened.value;
    const { project } = snapshot;
    const now = new Date().toISOString();
    const placing = placeAnnotations(project, read.value, now);
    const claims = placing.placed.map(({ claim }) => claim);
    const written = await writeCopyAt(
      from,
      to,
      {
        snapshot: snapshotOfProject({ project: bringIn(project, claims, placing.tags, now) }),
        cipher,
      },
      { replace: values.force === true },
    );
    if (!written.ok) {
      const hint = written.error.code === 'exists' ? ' Use --force to replace it.' : '';
      const message = `${written.error.message}${hint}`;
      return fail(terminal, { ...written.error, message }, values.output);
    }
    for (const notice of written.value) terminal.complain(`${visibleText(notice)}\n`);
    if (values.json) printJson(terminal, { output: values.output, ...summary(placing) });
    else printPlacing(terminal, values.output, placing);
    return 0;
  },
};

function summary({ placed, offered, unplaced, warnings, goesOn }: Placing) {
  return {
    placed: placed.map(({ number, claim, missing }) => ({
      annotation: number,
      claim: claim.id,
      words: claim.anchors.map(({ quote }) => quote.exact),
      missing,
    })),
    offered: offered.map(({ number, wanted, found, why, likeness }) => ({
      annotation: number,
      wanted,
      found,
      why,
      likeness,
    })),
    unplaced: unplaced.map(({ number, wanted, what }) => ({
      annotation: number,
      wanted,
      reason: what,
    })),
    warnings: warnings.map(({ number, what }) => ({ annotation: number, what })),
    goesOn,
  };
}

function printPlacing(terminal: Terminal, output: string, placing: Placing): void {
  const { placed, offered, unplaced, warnings, goesOn } = placing;
  const line = (number: number, text: string) => {
    const lead = `  ${String(number).padStart(4)}  `;
    const lines = wrap(visibleText(text.replace(/\s+/g, ' ')), terminal.width - lead.length);
    return lines
      .map((part, at) => `${at === 0 ? lead : ' '.repeat(lead.length)}${part}\n`)
      .join('');
  };
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `\n${title}\n${lines.join('')}` : '';
  terminal.print(
    [
      `${output}: ${count(placed.length, 'annotation')} placed, ${offered.length} not sure, ${unplaced.length} not placed.\n`,
      goesOn ? 'The file is a part of a collection: there are more annotations elsewhere.\n' : '',
      list(
        'Not sure, and left out. Bring them in with the window, where they can be looked at:',
        offered.map(({ number, wanted, found, likeness }) =>
          line(
            number,
            `${wanted ? `“${wanted}” may be ` : ''}“${found}”${likeness === undefined ? '' : ` (${Math.round(likeness * 100)} % alike)`}`,
          ),
        ),
      ),
      list(
        'Not placed:',
        unplaced.map(({ number, wanted, what }) =>
          line(number, `${wanted ? `“${wanted}”: ` : ''}${what}.`),
        ),
      ),
      list(
        'Other places not found:',
        placed.flatMap(({ number, missing }) => missing.map((words) => line(number, `“${words}”`))),
      ),
      list(
        'Faults in the file:',
        warnings.map(({ number, what }) => line(number, `${what}.`)),
      ),
    ].join(''),
  );
}
