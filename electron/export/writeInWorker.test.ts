import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../shared/ipc/exportFormat';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { err, ok } from '../../shared/result';
import { snapshotOfProject } from '../files/projectSnapshot';
import { testProject } from '../project/testing/testProject';
import { writeInWorker } from './writeInWorker';
import { type ReportOrder, type WritingMeans, writeReport } from './writeReport';

function orderOf(format: ExportFormat, project: ProjectFile = testProject()): ReportOrder {
  const { hash, bytes } = snapshotOfProject({ project });
  return {
    project,
    projectHash: hash,
    projectBytes: bytes,
    profile: 'legal',
    format,
    now: new Date('2026-11-22T12:00:00.000Z'),
    isProtected: false,
  };
}

function means(changes: Partial<WritingMeans> = {}): WritingMeans {
  return {
    readAttachment: async () => err({ code: 'notFound', message: 'missing' }),
    printer: { print: async () => expect.fail('nothing is printed') },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...changes,
  };
}

describe('writeInWorker', () => {
  it.each(['html', 'docx', 'xlsx', 'md'] as const)(
    'writes what is written on this thread: %s',
    async (format) => {
      const order = orderOf(format);
      const here = await writeReport(order, means());
      const there = await writeInWorker(order, means());
      if (!here.ok || !there.ok) throw new Error('not written');
      expect(Buffer.compare(there.value.bytes, here.value.bytes)).toBe(0);
      expect(there.value.notes).toEqual(here.value.notes);
    },
  );

  it('has it printed here, and tells how far that is', async () => {
    const told: number[] = [];
    const written = await writeInWorker(
      orderOf('pdf'),
      means({
        printer: {
          async print(html, { onProgress }) {
            onProgress(0.5);
            return ok(Buffer.from(`printed: ${html.includes('Harbour costs double')}`));
          },
        },
        onProgress: (fraction) => told.push(fraction),
      }),
    );
    expect(written.ok && Buffer.from(written.value.bytes).toString()).toBe('printed: true');
    expect(told).toEqual([0.5]);
  });

  it('says why nothing was printed, and what broke the printer', async () => {
    const failure = { code: 'unavailable', message: 'No browser.' } as const;
    const refused = means({ printer: { print: async () => err(failure) } });
    expect(await writeInWorker(orderOf('pdf'), refused)).toEqual(err(failure));
    const broken = means({
      printer: {
        async print() {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      },
    });
    expect(await writeInWorker(orderOf('pdf'), broken)).toMatchObject({
      ok: false,
      error: { code: 'diskFull' },
    });
  });

  it('has attached files read here', async () => {
    const minutes = Buffer.from('the minutes of the board');
    const sha256 = createHash('sha256').update(minutes).digest('hex');
    const project = testProject();
    const attachment = {
      name: 'minutes.pdf',
      sha256,
      bytes: minutes.length,
      mediaType: 'application/pdf',
      captured: '2026-11-21T09:00:00.000Z',
    };
    const sources = project.sources.map((source) => ({ ...source, attachments: [attachment] }));
    const written = await writeInWorker(
      orderOf('bundle', { ...project, sources }),
      means({
        readAttachment: async (wanted) => (wanted === sha256 ? ok(minutes) : expect.fail()),
        printer: { print: async () => ok(Buffer.from('%PDF')) },
      }),
    );
    if (!written.ok) throw new Error(written.error.message);
    expect(Object.keys(unzipSync(written.value.bytes)).join(' ')).toContain('minutes.pdf');
  });

  it('ends at once when it is cancelled, even while it is printed', async () => {
    const controller = new AbortController();
    const cancelled = { ok: false, error: { code: 'cancelled' } };
    const written = writeInWorker(
      orderOf('pdf'),
      means({
        signal: controller.signal,
        printer: {
          print: () => {
            controller.abort();
            return new Promise(() => undefined);
          },
        },
      }),
    );
    expect(await written).toMatchObject(cancelled);
    const late = means({ signal: AbortSignal.abort() });
    expect(await writeInWorker(orderOf('docx'), late)).toMatchObject(cancelled);
  });
});
