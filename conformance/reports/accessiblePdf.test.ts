import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../electron/files/findProgram';
import { withPrivateFolder } from '../../electron/files/privateFolder';
import { PROFILES } from '../../shared/report/profiles';
import { checkedArticle } from '../checkedArticle';
import { printTable } from '../printTable';
import { projectsToWrite } from '../projects';
import { ACCESS_CHECKS, accessFaults, languagesOf } from './accessiblePdf';
import { canPrint } from './canPrint';
import { printReport } from './printedReport';

const canCheck = canPrint && findProgram('qpdf') !== undefined;
if (!canCheck)
  process.stdout.write('Not checked: tags of PDFs. There is no Chromium, or no qpdf.\n\n');

/** Two random ones among them, whose articles have whatever an article can have. */
const PROJECTS = [...projectsToWrite(2), checkedArticle(12, 'plain')];

describe.skipIf(!canCheck)('a printed report for those who have it read to them', () => {
  let passed = 0;

  it.each(PROJECTS.map((project, at) => ({ project, at })))(
    'keeps each check: project $at',
    async ({ project, at }) => {
      const [profile = 'editor'] = PROFILES.slice(at % PROFILES.length);
      await withPrivateFolder(async (folder) => {
        const path = join(folder, 'report.pdf');
        await printReport(path, { project, profile, paper: 'a4' });
        expect(accessFaults(path)).toEqual([]);
        passed += 1;
      });
    },
  );

  it('says the languages of its blocks: its own, the article’s, those of quotations', async () => {
    await withPrivateFolder(async (folder) => {
      const path = join(folder, 'report.pdf');
      const project = checkedArticle(12, 'rightToLeft');
      await printReport(path, { project, profile: 'public', paper: 'letter' });
      expect(accessFaults(path)).toEqual([]);
      expect(languagesOf(path)).toEqual(new Set(['en', 'ar', 'de']));
    });
  });

  afterAll(() => {
    printTable('Tags of PDFs, by qpdf', [
      ['', 'checks', 'passed', 'of'],
      ['PDFs', String(ACCESS_CHECKS.length), String(passed), String(PROJECTS.length)],
    ]);
  });
});
