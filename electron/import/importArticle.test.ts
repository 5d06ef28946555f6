import { describe, expect, it } from 'vitest';
import { type ImportOptions, importArticle } from './importArticle';
import type { ImportSource } from './importer';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function code(input: ImportSource, options?: ImportOptions): Promise<string> {
  const result = await importArticle(input, options);
  return result.ok ? 'ok' : result.error.code;
}

/** A page on which the parsers have work for seconds. */
const SLOW_PAGE = bytesOf(`<html><body>${'<p>word <b>word</b> word, word</p>'.repeat(200_000)}`);

describe('importArticle', () => {
  it('reads a document in a worker and records the original', async () => {
    const progress: number[] = [];
    const bytes = bytesOf('A headline\n\n3 March 2021\n\nThe text of it.\n');
    const result = await importArticle(
      { name: 'harbour.txt', bytes },
      { onProgress: (fraction) => progress.push(fraction) },
    );
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.metadata).toEqual({
      title: 'A headline',
      published: '2021-03-03',
      original: {
        name: 'harbour.txt',
        mediaType: 'text/plain',
        bytes: bytes.length,
        sha256: 'e7d2c40c6023065c4f8fb1316c01b105890c4f66e0ed92e6d29c37ab6d3e078e',
      },
    });
    expect(result.value.blocks).toHaveLength(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('reads a web page in a worker', async () => {
    const result = await importArticle({
      mediaType: 'text/html',
      bytes: bytesOf('<h2>Head</h2><p>One <a href="https://example.org/a">link</a>.</p>'),
    });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.blocks).toMatchObject([
      { type: 'heading', level: 1, content: [{ text: 'Head' }] },
      {
        type: 'paragraph',
        content: [
          { text: 'One ' },
          { text: 'link', marks: [{ link: 'https://example.org/a' }] },
          { text: '.' },
        ],
      },
    ]);
  });

  it('says that an empty file is empty', async () => {
    expect(await code({ name: 'a.txt', bytes: new Uint8Array() })).toBe('empty');
  });

  it('refuses more than 64 MB unread', async () => {
    const bytes = Buffer.alloc(100 * 1024 * 1024, '<div>');
    expect(await code({ name: 'a.html', bytes })).toBe('tooLarge');
  });

  it.each(['<div>', '<table><tr><td>'])('refuses 60 MB of nested %s', async (tags) => {
    const bytes = Buffer.alloc(60 * 1024 * 1024, tags);
    expect(await code({ name: 'a.html', bytes })).toBe('tooDeep');
  });

  it('stops at its memory limit', async () => {
    // The usual one takes the parser eight seconds to reach; a test below reaches it sooner.
    const bytes = Buffer.alloc(8 * 1024 * 1024, '<p>a');
    expect(await code({ name: 'a.html', bytes }, { limits: { heap: 64 } })).toBe('memoryLimit');
  });

  it('stops at its time limit', async () => {
    expect(await code({ bytes: SLOW_PAGE }, { limits: { work: 500 } })).toBe('timeLimit');
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const outcome = code(
      { bytes: SLOW_PAGE },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect(await outcome).toBe('cancelled');
    expect(await code({ bytes: SLOW_PAGE }, { signal: AbortSignal.abort() })).toBe('cancelled');
  });

  it.each([
    ['a picture called a text', 'a.txt', 'GIF89a', 'a picture'],
    [
      'fixed pages called a page',
      'a.html',
      `PK\u0003\u0004${'\0'.repeat(22)}\u0012\0\0\0FixedDocSeq.fdseq0`,
      'an XPS document',
    ],
    ['a web archive', 'a.html', 'bplist00\u0001', 'a Safari web archive'],
    ['a project', 'a.txt', '{\n"format":"galley-project","version":1}', 'a Galley project'],
    ['binary', 'a.txt', '\u0001\u0002\u0000\u0003\u0004\u0005\u0006\u0000\u0007', 'a binary file'],
  ])('names what it does not read: %s', async (_, name, text, kind) => {
    const result = await importArticle({ name, bytes: bytesOf(text) });
    expect(result).toMatchObject({ ok: false, error: { code: 'unsupported' } });
    expect(result.ok ? '' : result.error.message).toContain(kind);
  });

  it('lets nothing through that the worker did not form well', async () => {
    const workerUrl = new URL(
      `data:text/javascript,${encodeURIComponent(
        "import { parentPort } from 'node:worker_threads';parentPort.postMessage({ result: { ok: true, value: { blocks: ['<b>'] } } });",
      )}`,
    );
    expect(await code({ bytes: bytesOf('a') }, { workerUrl })).toBe('broken');
  });

  it('survives a worker that dies', async () => {
    const workerUrl = new URL('data:text/javascript,process.exit(1)');
    expect(await code({ bytes: bytesOf('a') }, { workerUrl })).toBe('broken');
  });

  it('survives a worker that runs out of memory', async () => {
    const workerUrl = new URL(
      'data:text/javascript,const a=[];for(;;)a.push(new Array(1e6).fill(0.5));',
    );
    expect(await code({ bytes: bytesOf('a') }, { workerUrl })).toBe('memoryLimit');
  });
});
