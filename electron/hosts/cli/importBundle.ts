import { counted } from '../../../shared/counted';
import { readBundle } from '../../import/bundle/readBundle';
import { writeProjectAt } from '../../project/projectAtPath';
import { type ExitCode, fail, failToWrite, pathFrom, printJson, wrongUsage } from './command';
import { beside, STANDARD, writeStandard } from './standardStream';
import { fieldLines } from './terminal/layout';
import type { Terminal } from './terminal/terminal';

interface Order {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly values: {
    readonly output: string;
    readonly force?: boolean | undefined;
    readonly json?: boolean | undefined;
    readonly [option: string]: string | boolean | undefined;
  };
}

/** What says how to read an article, of which a bundle has none to be read. */
const OF_ARTICLES = ['format', 'part', 'encoding', 'title', 'url', 'published', 'language'];

/** Makes a project of an evidence bundle: the very one that is in it, with its files beside it. */
export async function importBundle(
  terminal: Terminal,
  { file, bytes, values }: Order,
): Promise<ExitCode> {
  const wrong = OF_ARTICLES.find((option) => values[option] !== undefined);
  if (wrong) {
    return wrongUsage(
      terminal,
      'import',
      `A bundle is taken as it is: --${wrong} is for articles.`,
    );
  }
  const bundle = await readBundle(bytes);
  if (!bundle.ok) return fail(terminal, bundle.error, file);
  const { snapshot, projectBytes, files, missing } = bundle.value;
  const { output } = values;
  const isStandard = output === STANDARD;
  const written = isStandard
    ? await writeStandard(terminal, projectBytes, values.force)
    : await writeProjectAt(
        pathFrom(terminal, output),
        { ...snapshot, bytes: projectBytes },
        { replace: values.force === true, pictures: files },
      );
  if (!written.ok) return failToWrite(terminal, written.error, output);
  const lost = isStandard ? files.length : 0;
  const warnings = [
    ...snapshot.notices,
    ...(missing > 0 ? [`${counted(missing, 'attached file')}: not in the bundle.`] : []),
    ...(lost > 0 ? [`${counted(lost, 'attached file')}: they lie beside a project.`] : []),
  ];
  const told = beside(terminal, output);
  const { article, claims, sources } = snapshot.project;
  const facts = {
    title: article.title,
    claims: claims.length,
    sources: sources.length,
    files: files.length - lost,
  };
  if (values.json) printJson(told, { output, ...facts, warnings });
  else {
    told.print(
      fieldLines(
        [
          ['Title', facts.title],
          ['Claims', facts.claims.toLocaleString('en')],
          ['Sources', facts.sources.toLocaleString('en')],
          ['Files', facts.files.toLocaleString('en')],
          ['Warnings', warnings],
          ['Written to', isStandard ? undefined : output],
        ],
        told,
      ),
    );
  }
  return 0;
}
