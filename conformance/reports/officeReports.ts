import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toDocx } from '../../electron/export/docx/toDocx';
import { toXlsx } from '../../electron/export/xlsx/toXlsx';
import { makeDesk } from '../../shared/report/desk/desk';
import { makeReport } from '../../shared/report/model/reportModel';
import { PROFILES } from '../../shared/report/profiles';
import type { ReportModel } from '../../shared/report/report';
import { projectsToWrite } from '../projects';
import { type Row, rowOf } from '../row';
import { findOfficeFaults } from './officeValidator';

const RANDOM_PROJECTS = 8;
const NOW = '2026-03-18T12:00:00.000Z';

const WRITTEN = {
  docx: async (model: ReportModel) => await toDocx(model, { now: NOW }),
  xlsx: async (model: ReportModel) => toXlsx(model).bytes,
} as const;

/** The sample for every reader, and random projects for one of them each. */
function reports(): ReportModel[] {
  const [sample, ...random] = projectsToWrite(RANDOM_PROJECTS);
  if (!sample) return [];
  const all = [
    ...PROFILES.map((profile) => ({ project: sample, profile })),
    ...random.map((project, at) => ({ project, profile: PROFILES[at % 4] ?? 'editor' })),
  ];
  return all.map(({ project, profile }) =>
    makeReport(makeDesk(project, profile, { now: NOW, nonce: 'conformance' })),
  );
}

/** Word and Excel reports as Microsoft's validator sees them. */
export async function checkOfficeReports(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-conformance-'));
  try {
    const rows: Row[] = [];
    for (const [extension, write] of Object.entries(WRITTEN)) {
      const path = join(folder, `report.${extension}`);
      const findings: (string | undefined)[] = [];
      for (const model of reports()) {
        await writeFile(path, await write(model));
        findings.push(findOfficeFaults(path)[0]);
      }
      rows.push(rowOf(extension, findings));
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
