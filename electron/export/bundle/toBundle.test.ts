import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../shared/attachment';
import type { AppError } from '../../../shared/ipc/appError';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import type { Profile } from '../../../shared/report/profiles';
import { plantedProject } from '../../../shared/report/testing/plantedProject';
import { PLANTED } from '../../../shared/report/testing/plantedWords';
import { err, ok, type Result } from '../../../shared/result';
import { nodeFileSystem } from '../../files/fileSystem';
import { snapshotOfProject } from '../../files/projectSnapshot';
import { filesSealedBy } from '../../files/sealing/sealedFiles';
import { testFolder } from '../../files/testing/testFolder';
import { testProject } from '../../project/testing/testProject';
import { exportReport, type ReportRequest } from '../exportReport';

const MINUTES = Buffer.from('the minutes of the board');
const QUAY = Buffer.from('a picture of the quay');
const PDF = Buffer.from('%PDF-1.7 the report');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function record(name: string, bytes: Uint8Array, mediaType = 'application/pdf'): Attachment {
  const captured = '2026-11-21T09:00:00.000Z';
  return { name, sha256: hashOf(bytes), bytes: bytes.length, mediaType, captured };
}

/** A project with two files at its source, of which the second is lost, and a picture. */
function projectWithFiles(): ProjectFile {
  const project = testProject();
  return {
    ...project,
    article: {
      ...project.article,
      blocks: [
        ...project.article.blocks,
        {
          id: project.article.blocks[0]?.id ?? expect.fail('the article has blocks'),
          type: 'figure',
          content: [],
          attachment: record('quay.png', QUAY, 'image/png'),
        },
      ],
    },
    sources: project.sources.map((source) => ({
      ...source,
      attachments: [
        record('../Sitzung “Mai” \u202efdp.pdf', MINUTES),
        record('lost.pdf', Buffer.from('lost')),
        record('the same again.pdf', MINUTES),
      ],
    })),
  };
}

const KEPT = new Map([MINUTES, QUAY].map((bytes) => [hashOf(bytes), bytes]));

async function made(
  project: ProjectFile,
  options: Partial<ReportRequest> = {},
): Promise<
  Result<{ files: Record<string, Uint8Array>; notes: readonly string[]; zip: Uint8Array }, AppError>
> {
  const written = await exportReport({
    snapshot: snapshotOfProject({ project }),
    files: filesSealedBy(undefined, { fs: nodeFileSystem, path: '' }),
    profile: 'legal',
    format: 'bundle',
    now: new Date('2026-11-22T10:00:00.000Z'),
    printer: { print: async () => ok(PDF) },
    readAttachment: async (sha256) => {
      const bytes = KEPT.get(sha256);
      return bytes ? ok(bytes) : err({ code: 'notFound', message: 'missing' });
    },
    ...options,
  });
  if (!written.ok) return written;
  const { bytes, notes } = written.value;
  return ok({ files: unzipSync(bytes), notes, zip: bytes });
}

async function bundleOf(project: ProjectFile, options?: Partial<ReportRequest>) {
  const bundle = await made(project, options);
  if (!bundle.ok) throw new Error(bundle.error.message);
  return bundle.value;
}

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');
const MINUTES_PATH = 'exhibits/001-Sitzung_Mai_fdp.pdf';
const QUAY_PATH = 'exhibits/003-quay.png';

describe('an evidence bundle', () => {
  it('holds reports, the project as saved, attached files, their sums and an index', async () => {
    const project = projectWithFiles();
    const { files } = await bundleOf(project);
    expect(Object.keys(files)).toEqual(
      [
        MINUTES_PATH,
        QUAY_PATH,
        'INDEX.txt',
        'SHA256SUMS',
        'article.txt',
        'project.galley',
        'report.html',
        'report.md',
        'report.pdf',
      ].sort(),
    );
    const saved = snapshotOfProject({ project });
    expect(Buffer.from(files['project.galley'] ?? [])).toEqual(saved.bytes);
    expect(textOf(files['report.html'])).toContain(saved.hash);
    expect(Buffer.from(files[MINUTES_PATH] ?? [])).toEqual(MINUTES);
  });

  it('has the very text that the report names the hash of, and the report to print', async () => {
    const { files } = await bundleOf(projectWithFiles());
    const text = files['article.txt'] ?? new Uint8Array();
    expect(textOf(files['report.html'])).toContain(hashOf(text));
    expect(textOf(text)).toContain('The harbour cost 40 million crowns');
    expect(Buffer.from(files['report.pdf'] ?? [])).toEqual(PDF);
  });

  it('says so where there is nothing to print with, and is made all the same', async () => {
    const printer = {
      print: async () => err({ code: 'unavailable', message: 'No browser was found.' } as const),
    };
    const { files, notes } = await bundleOf(projectWithFiles(), { printer });
    expect(files['report.pdf']).toBeUndefined();
    expect(notes).toContain('The report is not in the bundle as a PDF. No browser was found.');
  });

  it('leads from the report to each exhibit that is there, and from what is printed to none', async () => {
    const printed: string[] = [];
    const { files } = await bundleOf(projectWithFiles(), {
      printer: {
        print: async (html) => {
          printed.push(html);
          return ok(PDF);
        },
      },
    });
    const html = textOf(files['report.html']);
    const links = [...html.matchAll(/href="(exhibits\/[^"]*)"/g)].map(([, path]) => path);
    expect(links).toEqual([MINUTES_PATH, MINUTES_PATH]);
    expect(html).toContain('Exhibit 2, lost.pdf');
    expect(textOf(files['report.md'])).toContain(`](${MINUTES_PATH})`);
    expect(printed.join()).toContain('Exhibit 1, ');
    expect(printed.join()).not.toContain('exhibits/');
  });

  it('has no path over 120 characters, whatever its files are called', async () => {
    const project = projectWithFiles();
    const name = `${'Sitzungsprotokoll '.repeat(20)}.pdf`;
    const { files } = await bundleOf({
      ...project,
      sources: project.sources.map((source) => ({
        ...source,
        attachments: [record(name, MINUTES)],
      })),
    });
    const paths = Object.keys(files);
    expect(paths.some((path) => path.startsWith('exhibits/001-Sitzung'))).toBe(true);
    expect(Math.max(...paths.map((path) => path.length))).toBeLessThanOrEqual(120);
  });

  it('has sums that sha256sum accepts, of every file but themselves', async () => {
    const { files } = await bundleOf(projectWithFiles());
    const folder = await testFolder();
    await mkdir(join(folder, 'exhibits'));
    for (const [path, bytes] of Object.entries(files)) await writeFile(join(folder, path), bytes);
    const [program, ...own] =
      process.platform === 'darwin' ? ['shasum', '-a', '256'] : ['sha256sum'];
    const check = () =>
      promisify(execFile)(program ?? '', [...own, '-c', 'SHA256SUMS'], { cwd: folder });
    const accepted = (await check()).stdout.trim().split('\n').sort();
    const others = Object.keys(files).filter((path) => path !== 'SHA256SUMS');
    expect(accepted).toEqual(others.map((path) => `${path}: OK`).sort());
    await writeFile(join(folder, QUAY_PATH), 'other');
    await expect(check()).rejects.toMatchObject({ code: 1 });
  });

  it('has an index that says what each file is, whose, since when, and what is not there', async () => {
    const { files, notes } = await bundleOf(projectWithFiles());
    const index = textOf(files['INDEX.txt']);
    expect(index).toContain('Harbour costs double');
    expect(index).toContain('Source: Annual accounts.');
    expect(index).toContain('  Exhibit 1: ../Sitzung “Mai” [U+202E]fdp.pdf\n');
    expect(index).toContain('application/pdf, 24 bytes, attached 21 November 2026, 09:00 UTC');
    expect(index).toContain(`    SHA-256 ${hashOf(MINUTES)}\n    ${MINUTES_PATH}\n`);
    expect(index).toMatch(
      / {2}Exhibit 2: lost\.pdf\n.*\n.*\n {4}NOT IN THIS BUNDLE: it is missing/,
    );
    expect(index).toMatch(
      new RegExp(`Pictures of the article\n {2}Exhibit 3: quay\\.png\n.*\n.*\n {4}${QUAY_PATH}`),
    );
    expect(notes).toEqual([expect.stringContaining('One attached file is not in the bundle')]);
    expect(index).toContain(notes[0]);
  });

  it('is the same bytes for the same project and time, in any time zone', async () => {
    const project = { ...projectWithFiles(), claims: [] };
    const zip = async () => {
      const { files } = await bundleOf(project);
      return Object.entries(files).filter(([path]) => !path.startsWith('report'));
    };
    expect(await zip()).toEqual(await zip());
    // The local header of the first entry: date and time in MS-DOS form, 10:00:00 on 22 November 2026.
    const view = new DataView((await bundleOf(project)).zip.slice().buffer);
    expect(view.getUint16(10, true)).toBe(10 << 11);
    expect(view.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (11 << 5) | 22);
  });

  it.each(['author', 'editor', 'public'] as const)('is refused to the %s', async (profile) => {
    const refused = await made(projectWithFiles(), { profile });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('leaves the project and their files out where sources are secret, and says so', async () => {
    const read: string[] = [];
    const { files, notes } = await bundleOf(plantedProject(), {
      readAttachment: async (sha256) => {
        read.push(sha256);
        return ok(Buffer.from('PlantedBytes'));
      },
    });
    expect(Object.keys(files)).not.toContain('project.galley');
    expect(notes.join()).toContain('sources that must stay secret');
    // All its sources have the same file: of the secret one neither name nor record is there.
    expect(read).toHaveLength(1);
    const all = Object.entries(files).map(([path, bytes]) => `${path}\n${textOf(bytes)}`);
    const text = all.join('\n').toLowerCase();
    const kept: Readonly<Record<string, readonly Profile[]>> = PLANTED;
    const leaked = Object.entries(kept)
      .filter(
        ([word, profiles]) => !profiles.includes('legal') && text.includes(word.toLowerCase()),
      )
      .map(([word]) => word);
    // The sum of a file that is handed over is no secret.
    expect(leaked).toEqual(['cccc3333']);
  });

  it('takes no file that only a secret source has', async () => {
    const project = projectWithFiles();
    const { files } = await bundleOf({
      ...project,
      sources: project.sources.map((source) => ({ ...source, confidentiality: 'secret' })),
    });
    expect(Object.keys(files)).not.toContain(MINUTES_PATH);
    expect(Object.values(files).map(textOf).join()).not.toContain(hashOf(MINUTES));
  });

  it('tells how far it is, and ends when cancelled', async () => {
    const told: number[] = [];
    await bundleOf(projectWithFiles(), { onProgress: (fraction) => told.push(fraction) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const controller = new AbortController();
    controller.abort();
    const cancelled = await made(projectWithFiles(), { signal: controller.signal });
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
