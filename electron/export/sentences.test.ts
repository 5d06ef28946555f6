import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { makeDesk } from '../../shared/report/desk/desk';
import { makeReport } from '../../shared/report/model/reportModel';
import { PROFILES, type Profile } from '../../shared/report/profiles';
import { arbitraryChecking, STAGES } from '../../shared/report/testing/arbitraryChecking';
import { faultsIn, sentencesIn } from '../../shared/report/testing/faultsIn';
import { linesOfTexts } from '../../shared/report/testing/linesOfTexts';
import { recordsBehind } from '../../shared/report/testing/recordsBehind';
import { linesOf } from '../../shared/report/testing/saidIn';
import { SENTENCES } from '../../shared/report/testing/sentences/sentences';
import { TOLD_CONTEXT } from '../../shared/report/testing/toldContext';
import { toDocx } from './docx/toDocx';
import { toXlsx } from './xlsx/toXlsx';

const { now: NOW } = TOLD_CONTEXT;

function report(project: ProjectFile, profile: Profile) {
  return makeReport(makeDesk(project, profile, TOLD_CONTEXT));
}

/** What stands in parts of an Office document, a line for each of these elements. */
function linesOfParts(bytes: Uint8Array, paths: RegExp, end: RegExp): string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => paths.test(path));
  return parts.flatMap(([, part]) =>
    linesOf(
      strFromU8(part)
        .replace(/\s*\n\s*/g, ' ')
        .replace(end, '\n')
        .replace(/<w:br\/>/g, '\n')
        .replace(/<w:tab\/>/g, ' ')
        // The number of the page and of all.
        .replace(/<w:instrText[^>]*>[^<]*|(?<=>) \/ (?=<)/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(/&quot;/g, '"'),
    ),
  );
}

async function linesOfWord(project: ProjectFile, profile: Profile): Promise<string[]> {
  const bytes = await toDocx(report(project, profile), { now: NOW });
  return linesOfParts(bytes, /^word\/(?:document|comments|header\d|footer\d)\.xml$/, /<\/w:p>/g);
}

function linesOfExcel(project: ProjectFile, profile: Profile): string[] {
  const { bytes } = toXlsx(report(project, profile));
  return linesOfParts(bytes, /^xl\/sharedStrings\.xml$/, /<\/si>/g);
}

/** Projects at every stage, always the same ones. */
const PROJECTS = STAGES.flatMap((stage) =>
  [0, 1, 2, 14].flatMap((count) =>
    fc.sample(arbitraryChecking(count, stage), { numRuns: count === 14 ? 4 : 2, seed: 7 }),
  ),
);

describe.each(PROFILES)('every sentence of the report for the %s rests on a record', (profile) => {
  it('in Word', async () => {
    for (const project of PROJECTS) {
      const records = recordsBehind(project, profile);
      const lines = await linesOfWord(project, profile);
      expect(lines.flatMap((line) => faultsIn(line, records))).toEqual([]);
    }
  });

  it('in Excel', () => {
    for (const project of PROJECTS) {
      const records = recordsBehind(project, profile);
      const lines = linesOfExcel(project, profile);
      expect(lines.flatMap((line) => faultsIn(line, records))).toEqual([]);
    }
  });
});

describe('the table of sentences', () => {
  it('has none that no report says', async () => {
    const said = new Set<string>();
    const many = STAGES.flatMap((stage) =>
      [0, 1, 2, 14].flatMap((count) =>
        fc.sample(arbitraryChecking(count, stage), { numRuns: 12, seed: 8 }),
      ),
    );
    // What is said of many claims at once is said behind twenty findings.
    for (const count of [26, 40]) {
      many.push(...fc.sample(arbitraryChecking(count, 'anyhow'), { numRuns: 8, seed: 8 }));
    }
    for (const project of many) {
      for (const profile of PROFILES) {
        sentencesIn(linesOfTexts(makeDesk(project, profile, TOLD_CONTEXT)), said);
      }
    }
    for (const project of PROJECTS) {
      for (const profile of PROFILES) {
        sentencesIn(await linesOfWord(project, profile), said);
        sentencesIn(linesOfExcel(project, profile), said);
      }
    }
    const all = SENTENCES.map(({ says }) => says.toLowerCase());
    const found = new Set([...said].map((says) => says.toLowerCase()));
    expect(all.filter((says) => !found.has(says))).toEqual([]);
  });
});
