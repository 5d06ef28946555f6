import { describe, expect, it } from 'vitest';
import { proposedWordings } from '../../electron/export/docx/proposedWordings';
import { toDocx } from '../../electron/export/docx/toDocx';
import { testFolder } from '../../electron/files/testing/testFolder';
import { convert } from '../../electron/import/convert';
import { canonicalText } from '../../shared/article/canonicalText';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { makeDesk } from '../../shared/report/desk/desk';
import { makeReport } from '../../shared/report/model/reportModel';
import type { ReportModel } from '../../shared/report/report';
import { printTable } from '../printTable';
import { projectsToWrite } from '../projects';
import { settleChanges } from './trackedChanges';

const NOW = '2026-03-18T12:00:00.000Z';
const RANDOM_PROJECTS = 5;

if (!settleChanges) {
  process.stdout.write('Not checked: tracked changes in LibreOffice. It is not here.\n\n');
}

/** The project with every proposal a wording, of claims that read as they were checked. */
function allWordings(project: ProjectFile): ProjectFile {
  const claims = project.claims.map(({ checked: _, correction, ...claim }) =>
    correction ? { ...claim, correction: { ...correction, replaces: true } } : claim,
  );
  return { ...project, claims };
}

describe('the tracked changes of a Word report', () => {
  it.skipIf(!settleChanges)(
    'are the corrected article once LibreOffice accepts all of them, and the article once it rejects them',
    async () => {
      if (!settleChanges) return;
      const folder = await testFolder();
      const [sample, ...others] = projectsToWrite(60);
      if (!sample) throw new Error('There is a sample.');
      const random = others
        .map(allWordings)
        .filter((project) => proposedWordings(modelOf(project)).size > 0)
        .slice(0, RANDOM_PROJECTS);
      let changes = 0;
      for (const project of [sample, ...random]) {
        const model = modelOf(project);
        changes += proposedWordings(model).size;
        const bytes = await toDocx(model, { now: NOW });
        const accepted = settleChanges(folder, bytes, 'Accept');
        const rejected = settleChanges(folder, bytes, 'Reject');
        // An import takes them as accepted.
        expect(await wordsOf(accepted)).toBe(await wordsOf(bytes));
        expect(await wordsOf(rejected)).toBe(core(canonicalText(project.article.blocks).text));
      }
      printTable('Tracked changes, settled by LibreOffice', [
        ['documents', 'changes'],
        [String(RANDOM_PROJECTS + 1), String(changes)],
      ]);
      expect(changes).toBeGreaterThan(5);
    },
  );
});

function modelOf(project: ProjectFile): ReportModel {
  return makeReport(makeDesk(project, 'author', { now: NOW, nonce: 'conformance' }));
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const imported = await convert({ name: 'report.docx', bytes }, () => undefined);
  if (!imported.ok) {
    expect(imported.error.code).toBe('empty');
    return '';
  }
  return core(canonicalText(imported.value.blocks).text);
}

/** Letters, digits and signs: what tidying leaves alone. */
function core(text: string): string {
  return text.replace(/[\s\p{C}\p{P}\ufffd]+/gu, '');
}
