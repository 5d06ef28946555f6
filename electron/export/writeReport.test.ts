import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportFormatSchema } from '../../shared/ipc/exportFormat';
import type { Profile } from '../../shared/report/profiles';
import { err, ok } from '../../shared/result';
import { snapshotOfProject } from '../files/projectSnapshot';
import { testProject } from '../project/testing/testProject';
import { writeReport } from './writeReport';

async function notesOf(format: ExportFormat, profile: Profile, privileged: boolean) {
  const project = testProject();
  const { hash, bytes } = snapshotOfProject({ project });
  const written = await writeReport(
    {
      project,
      projectHash: hash,
      projectBytes: bytes,
      profile,
      format,
      look: { privileged },
      now: new Date('2026-11-22T12:00:00.000Z'),
      isProtected: false,
    },
    {
      readAttachment: async () => err({ code: 'notFound', message: 'missing' }),
      printer: { print: async () => ok(new Uint8Array()) },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
  );
  if (!written.ok) throw new Error(written.error.message);
  return written.value.notes.filter((note) => note.includes('Privileged and confidential'));
}

describe('a report that is privileged', () => {
  it('says so on each page, or that this kind of file has no place for it', async () => {
    const data = ['csv', 'claimreview', 'webannotation', 'csl', 'biblatex', 'ris'];
    for (const format of exportFormatSchema.options) {
      expect(await notesOf(format, 'legal', true), format).toHaveLength(
        data.includes(format) ? 1 : 0,
      );
    }
  });

  it('says nothing where it is for somebody else, or the desk does not say it', async () => {
    expect(await notesOf('csv', 'editor', true)).toEqual([]);
    expect(await notesOf('csv', 'legal', false)).toEqual([]);
  });
});
