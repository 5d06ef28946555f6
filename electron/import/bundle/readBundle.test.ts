import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { testProject } from '../../project/testing/testProject';
import { type ZipPart, zipOf } from '../office/testing/zipDouble';
import { openBundle } from './openBundle';
import { readBundle } from './readBundle';

const MINUTES = Buffer.from('the minutes of the board');
const LOST = Buffer.from('what nobody has any more');

function record(bytes: Uint8Array) {
  return {
    name: 'minutes.pdf',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    mediaType: 'application/pdf',
    captured: '2026-11-21T09:00:00.000Z',
  };
}

const project = testProject();
const TEXT = serializeProject({
  ...project,
  sources: project.sources.map((source) => ({
    ...source,
    attachments: [record(MINUTES), record(LOST)],
  })),
});
const PROJECT: ZipPart = { name: 'project.galley', content: TEXT };
const EXHIBIT: ZipPart = { name: 'exhibits/001-minutes.pdf', content: MINUTES };
/** As long as the lost one. */
const OTHER: ZipPart = { name: 'exhibits/002-other.pdf', content: 'what somebody else has..' };

const read = (...parts: ZipPart[]) => readBundle(zipOf(parts));

describe('a bundle', () => {
  it('gives the project as it lies in it, and the files that it has a record of', async () => {
    const bundle = await read(PROJECT, EXHIBIT, OTHER);
    if (!bundle.ok) throw new Error(bundle.error.message);
    expect(Buffer.from(bundle.value.projectBytes).toString()).toBe(TEXT);
    expect(bundle.value.files.map(({ bytes }) => Buffer.from(bytes))).toEqual([MINUTES]);
    expect(bundle.value.missing).toBe(1);
  });

  it('is read where somebody packed its folder anew, under other names', async () => {
    const bundle = await read(
      { ...PROJECT, name: 'evidence/project.galley' },
      { name: 'evidence/renamed', content: MINUTES },
    );
    expect(bundle).toMatchObject({ ok: true, value: { files: [{}], missing: 1 } });
  });

  it.each<[string, ZipPart[], string]>([
    ['entries that lead out of it', [PROJECT, { ...EXHIBIT, name: '../../x.pdf' }], 'lead out'],
    ['an absolute path', [PROJECT, { ...EXHIBIT, name: '/etc/x.pdf' }], 'lead out'],
    ['a link', [PROJECT, { name: 'exhibits/a', content: '/etc/passwd', isLink: true }], 'links'],
    ['a name twice', [PROJECT, EXHIBIT, { ...EXHIBIT, content: 'x' }], 'two files of one name'],
    [
      'a name twice but for its capitals',
      [PROJECT, { ...PROJECT, name: 'Project.galley' }],
      'two files',
    ],
    ['an entry that is encrypted', [PROJECT, { ...EXHIBIT, encrypted: true }], 'encrypted'],
    ['more than it could hold', [PROJECT, { ...EXHIBIT, claimedSize: 2 ** 31 }], 'unpack to more'],
    [
      'zeros that unpack to a thousand times their size',
      [PROJECT, { name: 'a', content: Buffer.alloc(9_000_000) }],
      'unpack to more',
    ],
    [
      'a file that says another length',
      [PROJECT, { ...EXHIBIT, content: 'x', claimedSize: 24 }],
      'damaged',
    ],
    ['two projects', [PROJECT, { ...PROJECT, name: 'b/project.galley' }], 'more than one project'],
    ['no project', [EXHIBIT], 'no “project.galley”'],
    ['a damaged project', [{ ...PROJECT, content: TEXT.slice(0, -40) }], 'Nothing was changed'],
  ])('with %s is refused in words', async (_, parts, words) => {
    const bundle = await read(...parts);
    expect(bundle).toMatchObject({ ok: false, error: { message: expect.stringContaining(words) } });
  });

  it('that was cut off anywhere is refused', async () => {
    const whole = zipOf([PROJECT, EXHIBIT]);
    for (let length = 0; length < whole.length; length += 97) {
      expect(openBundle(whole.subarray(0, length)).ok).toBe(false);
    }
    expect((await readBundle(whole.subarray(0, 97))).ok).toBe(false);
  });

  it('can be stopped while it is read', async () => {
    expect(await readBundle(zipOf([PROJECT, EXHIBIT]), AbortSignal.abort())).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
  });
});
