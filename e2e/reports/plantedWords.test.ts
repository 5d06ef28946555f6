import { homedir, hostname, userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../electron/export/formats';
import { sha256 } from '../../electron/files/sha256';
import { canonicalText } from '../../shared/article/canonicalText';
import { type ExportFormat, exportFormatSchema } from '../../shared/ipc/exportFormat';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { PROFILES, type Profile } from '../../shared/report/profiles';
import { plantedProject } from '../../shared/report/testing/plantedProject';
import { PLANTED } from '../../shared/report/testing/plantedWords';
import { ATTACHMENT_HASHES, enrichedSample, PLANTED_WORDS, projectText } from '../enrichedSample';
import { everythingIn, holds } from './everythingIn';
import { exportAs } from './exportAs';

const FORMATS = exportFormatSchema.options;
/** Formats that say all that a reader may see. */
const WHOLE: readonly ExportFormat[] = ['html', 'docx', 'md'];
/** Formats that say by sums which text and files were checked. */
const SAY_WHAT_WAS_CHECKED: readonly ExportFormat[] = [...WHOLE, 'pdf', 'xlsx', 'bundle'];
/** Formats that hand the attached files on, under their sums. */
const HAND_FILES_ON: readonly string[] = ['bundle'];
const FILE_SUMS: readonly string[] = ['cccc3333', ...ATTACHMENT_HASHES];

/** What is in each report, by project, reader and format: several tests look at the same one. */
const read = new Map<ProjectFile, Map<string, ReturnType<typeof everythingExported>>>();

function exported(project: ProjectFile, profile: Profile, format: ExportFormat) {
  const ofProject = read.get(project) ?? new Map<string, ReturnType<typeof everythingExported>>();
  read.set(project, ofProject);
  const key = `${profile} ${format}`;
  const all = ofProject.get(key) ?? everythingExported(project, profile, format);
  ofProject.set(key, all);
  return all;
}

async function everythingExported(project: ProjectFile, profile: Profile, format: ExportFormat) {
  const made = await exportAs(project, profile, format);
  if (made.ok) return everythingIn(made.value.bytes);
  // A format may be for the legal desk alone. Then nothing leaves.
  expect([profile, made.error.message]).toEqual([
    expect.not.stringMatching('legal'),
    expect.stringMatching(/legal/i),
  ]);
  return undefined;
}

const SAMPLE = enrichedSample();
const PROJECTS = [
  { name: 'the planted project', project: plantedProject(), words: PLANTED, seen: 'PlantTitle' },
  { name: 'the sample', project: SAMPLE, words: PLANTED_WORDS, seen: 'Skerrow' },
];

describe.each(PROJECTS)('$name', ({ project, words, seen }) => {
  const text = projectText(project);
  const ids = [...new Set(text.match(/\b(?:prj|blk|clm|anc|src|evd)_[0-9a-z-]+/g))];

  describe.each(PROFILES)('for the %s', (profile) => {
    it.each(FORMATS)('as %s holds nothing that the table withholds', async (format) => {
      const all = await exported(project, profile, format);
      if (all === undefined) return;
      const mayHold = (word: string) =>
        words[word]?.includes(profile) ||
        (HAND_FILES_ON.includes(format) && FILE_SUMS.includes(word));
      const withheld = [...Object.keys(words), ...ATTACHMENT_HASHES].filter(
        (word) => !mayHold(word),
      );
      expect(withheld.filter((word) => holds(all, word))).toEqual([]);
      expect(ids.length).toBeGreaterThan(10);
      expect(ids.filter((id) => holds(all, id.slice(4)))).toEqual([]);
    });

    it.each(FORMATS)('as %s tells nothing of the machine it was made on', async (format) => {
      const all = await exported(project, profile, format);
      if (all === undefined) return;
      for (const place of [process.cwd(), homedir(), import.meta.dirname]) {
        expect(all.words).not.toContain(place);
      }
      for (const name of [userInfo().username, hostname()]) {
        expect(all.words).not.toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
      }
    });
  });

  it.each(FORMATS)('as %s says what the editor may know', async (format) => {
    const all =
      (await exported(project, 'editor', format)) ?? (await exported(project, 'legal', format));
    // Lists of sources do not name the article.
    const [source] = project.sources;
    const said = [seen, source?.csl.title ?? ''].filter((word) => all && holds(all, word));
    expect(said).not.toEqual([]);
  });
});

describe.each(PROFILES)('the sample for the %s', (profile) => {
  const project = SAMPLE;

  it.each(WHOLE)('as %s says every word that the table allows', async (format) => {
    const all = await exported(project, profile, format);
    const allowed = Object.keys(PLANTED_WORDS).filter((word) =>
      PLANTED_WORDS[word]?.includes(profile),
    );
    expect(allowed.filter((word) => all && holds(all, word))).toEqual(allowed);
  });

  it.each(FORMATS)('as %s holds only the sums it may', async (format) => {
    const all = await exported(project, profile, format);
    if (all === undefined) return;
    const isSaid = SAY_WHAT_WAS_CHECKED.includes(format);
    const isLegal = profile === 'legal';
    const article = sha256(canonicalText(project.article.blocks).text);
    expect(holds(all, article)).toBe(isSaid && (isLegal || profile === 'public'));
    expect(holds(all, sha256(projectText(project)))).toBe(isSaid && isLegal);
    const original = project.article.original?.sha256 ?? expect.fail('the sample has an original');
    expect(holds(all, original)).toBe(isSaid && isLegal && format !== 'xlsx');
  });
});

it('covers every format that there is', () => {
  expect(Object.keys(EXPORT_FORMATS).sort()).toEqual([...FORMATS].sort());
});
