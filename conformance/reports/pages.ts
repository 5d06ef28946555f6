import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { createChromiumPrinter } from '../../electron/export/pdf/chromiumPrinter';
import { withPrivateFolder } from '../../electron/files/privateFolder';
import { makeDesk } from '../../shared/report/desk/desk';
import { toHtml } from '../../shared/report/html/toHtml';
import { makeReport } from '../../shared/report/model/reportModel';
import { PROFILES } from '../../shared/report/profiles';
import { projectsToWrite } from '../projects';
import { type Row, rowOf } from '../row';

const RANDOM_PROJECTS = 24;
/** Printing takes a second or two each. */
const PRINTED = 4;

/**
 * What HTML's standard demands, in the checker's own selection. Left out is what is taste: how long a heading or
 * a title may be, that styles have a file of their own, and which of two ways to write the same is used.
 */
const CHECKER = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'long-title': 'off', 'no-inline-style': 'off' },
});

/** The sample for every reader, and random projects for one of them each. */
function pages(): string[] {
  const [sample, ...random] = projectsToWrite(RANDOM_PROJECTS);
  if (!sample) return [];
  const all = [
    ...PROFILES.map((profile) => ({ project: sample, profile })),
    ...random.map((project, at) => ({ project, profile: PROFILES[at % 4] ?? 'editor' })),
  ];
  return all.map(({ project, profile }) => {
    const desk = makeDesk(project, profile, {
      now: '2026-03-18T12:00:00.000Z',
      nonce: 'conformance',
      deskName: 'The Desk',
      pageUrl: 'https://desk.example/checks/1',
    });
    return toHtml(makeReport(desk), { fonts: [] });
  });
}

/** Reports as web pages, as a checker of HTML sees them. */
export async function checkPages(): Promise<Row> {
  const findings = await Promise.all(
    pages().map(async (page) => {
      const { results } = await CHECKER.validateString(page);
      const [message] = results.flatMap(({ messages }) => messages);
      return message && `${message.ruleId}: ${message.message} (${message.selector})`;
    }),
  );
  return rowOf('web pages', findings);
}

/** Reports as PDF, as qpdf reads them. */
export async function checkPdfs(): Promise<Row> {
  const findings = await withPrivateFolder(async (folder) => {
    const found: (string | undefined)[] = [];
    for (const page of pages().slice(0, PRINTED)) {
      const printed = await createChromiumPrinter().print(page, {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      if (!printed.ok) throw new Error(printed.error.message);
      const path = join(folder, 'report.pdf');
      await writeFile(path, printed.value);
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
      found.push(status === 0 ? undefined : `${stdout}${stderr}`);
    }
    return found;
  });
  return rowOf('PDFs', findings);
}
