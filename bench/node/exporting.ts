import { marked } from 'marked';
import { toDocx } from '../../electron/export/docx/toDocx';
import type { ProjectFile } from '../../shared/project/projectFile';
import { makeReport } from '../../shared/report/reportModel';
import { toHtml } from '../../shared/report/toHtml';
import { toMarkdown } from '../../shared/report/toMarkdown';
import { compare, GALLEY, type Measurement, timed } from '../measurement';
import type { Size } from '../sizes';

const CONTEXT = { now: '2026-03-14T09:00:00.000Z', nonce: 'benchmark' };

/** Reports of everything, beside a Markdown renderer given the same report as Markdown. */
export async function measureExports(
  size: Size,
  project: ProjectFile,
  repetitions: number,
): Promise<Measurement[]> {
  const markdown = toMarkdown(makeReport(project, 'editor', CONTEXT));
  const peer = {
    name: 'marked',
    run: () => timed(() => marked.parse(markdown, { async: false })),
  };
  return [
    await compare('export as HTML', size.name, repetitions, [
      {
        name: GALLEY,
        run: () => timed(() => toHtml(makeReport(project, 'editor', CONTEXT), { fonts: [] })),
      },
      peer,
    ]),
    await compare('export as Word document', size.name, Math.min(repetitions, 5), [
      {
        name: GALLEY,
        run: () =>
          timed(() => toDocx(makeReport(project, 'editor', CONTEXT), { now: CONTEXT.now })),
      },
      peer,
    ]),
  ];
}
