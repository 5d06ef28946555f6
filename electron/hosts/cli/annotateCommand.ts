import { isUtf8 } from 'node:buffer';
import { bringIn } from '../../../shared/annotation/bringIn';
import { type Placing, placeAnnotations } from '../../../shared/annotation/placeAnnotations';
import { readAnnotations } from '../../../shared/annotation/readAnnotations';
import { counted } from '../../../shared/counted';
import { visibleText } from '../../../shared/report/words/visibleText';
import { err } from '../../../shared/result';
import { snapshotOfProject } from '../../files/projectSnapshot';
import { createCommand, fail, failToWrite, pathFrom, printJson, wrongUsage } from './command';
import { openProject } from './openProject';
import { beside, readNamed, STANDARD } from './standardStream';
import { wrap } from './terminal/layout';
import type { Terminal } from './terminal/terminal';
import { writeCopy } from './writeCopy';

export const annotateCommand = createCommand(
  'annotate',
  async ({ values, positionals }, terminal) => {
    const [file, annotations] = positionals;
    const { output } = values;
    const to = pathFrom(terminal, output);
    for (const [what, name] of [
      ['project', file],
      ['file of annotations', annotations],
    ] as const) {
      if (output !== STANDARD && to === pathFrom(terminal, name))
        return wrongUsage(terminal, 'annotate', `The ${what} would be overwritten.`);
    }

    const opened = await openProject(terminal, file, values);
    if (!opened.ok) return fail(terminal, opened.error, file);
    const bytes = await readNamed(terminal, annotations);
    if (!bytes.ok) return fail(terminal, bytes.error, annotations);
    const read = isUtf8(bytes.value)
      ? readAnnotations(Buffer.from(bytes.value).toString('utf8'))
      : err('This file holds no annotations: it is not UTF-8 text.');
    if (!read.ok) {
      const message = `${read.error} Nothing was written.`;
      return fail(terminal, { code: 'importFailed', message }, annotations);
    }
    const { files } = opened.value;
    const { project } = opened.value.snapshot;
    const now = new Date().toISOString();
    const placing = placeAnnotations(project, read.value, now);
    const claims = placing.placed.map(({ claim }) => claim);
    const snapshot = snapshotOfProject({ project: bringIn(project, claims, placing.tags, now) });
    const written = await writeCopy(terminal, { output, force: values.force }, { snapshot, files });
    if (!written.ok) return failToWrite(terminal, written.error, output);
    const told = beside(terminal, output);
    if (values.json) printJson(told, { output, ...summary(placing) });
    else printPlacing(told, output, placing);
    return 0;
  },
);

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

function printPlacing(
  terminal: Pick<Terminal, 'print' | 'width'>,
  output: string,
  placing: Placing,
): void {
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
      `${output === STANDARD ? '' : `${visibleText(output)}: `}${counted(placed.length, 'annotation')} placed, ${offered.length} not sure, ${unplaced.length} not placed.\n`,
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
