import { marked } from 'marked';
import { toDocx } from '../../electron/export/docx/toDocx';
import { makeDesk } from '../../shared/report/desk/desk';
import { toHtml } from '../../shared/report/html/toHtml';
import { toMarkdown } from '../../shared/report/markdown/toMarkdown';
import { makeReport } from '../../shared/report/model/reportModel';
import { GALLEY, timed } from '../measurement';
import { measureInTurns, type NodeSetting } from './inTurns';

const CONTEXT = { now: '2026-03-14T09:00:00.000Z', nonce: 'benchmark' };

/** Reports of everything, beside a Markdown renderer given the same report as Markdown. */
export async function measureExports(setting: NodeSetting): Promise<void> {
  const report = () => makeReport(makeDesk(setting.project, 'editor', CONTEXT));
  const markdown = toMarkdown(report());
  const peer = {
    name: 'marked',
    run: () => timed(() => marked.parse(markdown, { async: false })),
  };
  await measureInTurns(setting, 'export as HTML', [
    { name: GALLEY, run: () => timed(() => toHtml(report(), { fonts: [] })) },
    peer,
  ]);
  await measureInTurns(setting, 'export as Word document', [
    { name: GALLEY, run: () => timed(() => toDocx(report(), { now: CONTEXT.now })) },
    peer,
  ]);
}
