import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { articleOf, testImport } from '../testing/testImport';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const LONG = `<p>${TEXT} ${TEXT} ${TEXT}</p><p>${TEXT}, ${TEXT}</p>`;

interface Part {
  readonly headers: readonly string[];
  readonly body: string | Buffer;
}

function quotedPrintable(text: string): string {
  const encoded = [...Buffer.from(text)]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e || byte < 0x20
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  return encoded.replace(/((?:=..|[^=]){60})/g, '$1=\r\n');
}

/** A page as a browser saves it with its pictures. */
function mhtml(parts: readonly Part[], top: readonly string[] = []): Buffer {
  const head = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://news.example/harbour?from=mail',
    'Subject: =?utf-8?Q?The=20harbour?=',
    ' =?utf-8?Q?=20opens?=',
    'Date: Tue, 3 Mar 2026 10:11:12 +0100',
    ...top,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Boundary--x9"',
  ].join('\r\n');
  const pieces = parts.flatMap(({ headers, body }) => [
    `\r\n------Boundary--x9\r\n${headers.join('\r\n')}\r\n\r\n`,
    body,
  ]);
  return Buffer.concat(
    [`${head}\r\n\r\n`, ...pieces, '\r\n------Boundary--x9--\r\n'].map((piece) =>
      typeof piece === 'string' ? Buffer.from(piece) : piece,
    ),
  );
}

function page(body: string, more: readonly string[] = []): Part {
  return {
    headers: [
      'Content-Type: text/html',
      'Content-ID: <frame-1@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://news.example/harbour?from=mail',
      ...more,
    ],
    body: quotedPrintable(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>${body}</article></body></html>`,
    ),
  };
}

const outcome = (bytes: Uint8Array, encoding?: string) =>
  testImport({ name: 'page.mhtml', bytes, encoding });
const read = (bytes: Uint8Array, encoding?: string) =>
  articleOf({ name: 'page.mhtml', bytes, encoding });

describe('a web page saved with its pictures', () => {
  it('is read as its main document, with where and when it was saved', async () => {
    const { blocks, metadata, encoding } = await read(mhtml([page(`<p>“déjà vu”</p>${LONG}`)]));
    expect(blocks.map(blockText).slice(0, 2)).toEqual(['Harbour opens', '“déjà vu”']);
    expect(metadata).toMatchObject({
      title: 'Harbour opens',
      url: 'https://news.example/harbour?from=mail',
      retrieved: '2026-03-03T09:11:12Z',
      language: 'en',
    });
    expect(encoding).toBe('utf-8');
  });

  it('makes pictures placeholders with what they show and where they were', async () => {
    const picture: Part = {
      headers: [
        'Content-Type: image/png',
        'Content-ID: <ship@x>',
        'Content-Transfer-Encoding: base64',
        'Content-Location: https://news.example/ship.png',
      ],
      body: 'iVBORw0KGgo=',
    };
    const { blocks, pictures } = await read(
      mhtml([
        page(
          `<p>${TEXT}</p><img src="cid:ship@x" alt="A ship"><p>${TEXT}</p><img src="/a/map.png" alt="A map"><p>${TEXT}</p><img src="cid:gone@x" alt="Gone">${LONG}`,
        ),
        picture,
      ]),
    );
    expect(blocks.filter(({ type }) => type === 'figure')).toMatchObject([
      { alt: 'A ship', address: 'https://news.example/ship.png' },
      { alt: 'A map', address: 'https://news.example/a/map.png' },
      { alt: 'Gone' },
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/iVBOR|cid:/);
    expect(pictures).toMatchObject([
      {
        block: blocks.find((block) => block.type === 'figure')?.id,
        name: 'ship.png',
        mediaType: 'image/png',
      },
    ]);
  });

  it('does not read the pages of frames', async () => {
    const frame: Part = {
      ...page('<p>An advertisement.</p>'),
      headers: ['Content-Type: text/html'],
    };
    const { blocks, leftOut } = await read(
      mhtml([page(`<iframe src="cid:frame-2@mhtml.blink"></iframe>${LONG}`), frame]),
    );
    expect(JSON.stringify(blocks)).not.toContain('advertisement');
    expect(leftOut.join()).toContain('One other page in the archive');
  });

  it.each([
    ['windows-1251', 'Content-Type: text/html; charset=windows-1251'],
    ['windows-1251', 'Content-Type: text/html'],
  ])('reads %s, base64, where the part says: %s', async (label, type) => {
    const words = 'Порт снова открылся в понедельник, сообщила администрация порта после шторма.';
    const html = Buffer.concat(
      [...`<html><body><p>${words} ${words} ${words}</p></body></html>`].map((letter) => {
        const code = letter.charCodeAt(0);
        return Buffer.from([code < 0x80 ? code : code === 0x451 ? 0xb8 : code - 0x350]);
      }),
    );
    const body = html.toString('base64').replace(/(.{76})/g, '$1\r\n');
    const bytes = mhtml([{ headers: [type, 'Content-Transfer-Encoding: base64'], body }]);
    const found = await read(bytes);
    expect(JSON.stringify(found.blocks)).toContain(words);
    expect(found.encoding).toBe(label);
    expect(JSON.stringify((await read(bytes, 'koi8-r')).blocks)).not.toContain(words);
  });

  it('takes the document that the archive calls its first', async () => {
    const other: Part = { headers: ['Content-Type: text/html'], body: `<p>Other ${TEXT}</p>` };
    const named: Part = {
      headers: ['Content-Type: text/html', 'Content-ID: <root>'],
      body: `<p>Root ${TEXT}</p>`,
    };
    const bytes = Buffer.from(
      mhtml([other, named]).toString().replace('type="text/html";', 'start="<root>";'),
    );
    expect(JSON.stringify((await read(bytes)).blocks)).toContain('Root The harbour');
  });

  it('without parts is its one page', async () => {
    const bytes = Buffer.from(
      `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>${TEXT}</p>`,
    );
    expect((await read(bytes)).blocks.map(blockText)).toEqual([TEXT]);
  });

  it('says so when it is cut off, and keeps what was read', async () => {
    const whole = mhtml([page(LONG)]);
    const { blocks, warnings } = await read(whole.subarray(0, whole.length - 40));
    expect(JSON.stringify(blocks)).toContain('Westmere');
    expect(warnings.join()).toContain('cut off');
    expect((await read(whole)).warnings.join()).not.toContain('cut off');
  });

  it('without a page is refused in plain words', async () => {
    const picture: Part = { headers: ['Content-Type: image/png'], body: 'x' };
    expect(await outcome(mhtml([picture]))).toMatchObject({
      ok: false,
      error: { code: 'empty', message: expect.stringContaining('no web page in this archive') },
    });
  });

  it('nested without sense is refused', async () => {
    let body = `Content-Type: text/html\r\n\r\n<p>${TEXT}</p>`;
    for (let depth = 0; depth < 30; depth += 1) {
      body = `Content-Type: multipart/related; boundary=b${depth}\r\n\r\n--b${depth}\r\n${body}\r\n--b${depth}--`;
    }
    const bytes = Buffer.from(`MIME-Version: 1.0\r\n${body}`);
    expect(await outcome(bytes)).toMatchObject({ ok: false, error: { code: 'tooDeep' } });
  });

  it('of a million empty parts is refused, not waited for', async () => {
    const bytes = Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${'--b\r\n'.repeat(1_000_000)}`,
    );
    expect((await outcome(bytes)).ok).toBe(false);
  });

  it('runs nothing and keeps no script, address or header of an attacker', async () => {
    const { blocks } = await read(
      mhtml(
        [
          page(
            `<script>alert(1)</script><p onclick="canary()"><a href="javascript:alert(1)">word</a><img src="cid:x" alt="x" onerror="canary()"></p>${LONG}`,
          ),
          {
            headers: [
              'Content-Type: image/png',
              'Content-ID: <x>',
              'Content-Location: file:///etc/passwd',
            ],
            body: 'canary',
          },
        ],
        ['__proto__: canary', 'constructor: canary'],
      ),
    );
    expect(JSON.stringify(blocks)).not.toMatch(/canary|script|passwd/);
  });
});

describe('a page saved with SingleFile', () => {
  const PAGE = `<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile 
 url: https://news.example/harbour 
 saved date: Tue Mar 03 2026 10:11:12 GMT+0100 (Central European Standard Time)
--><meta charset=utf-8>
<title>Harbour opens</title><style>p{margin:0}</style></head><body><article><h1>Harbour opens</h1><p>${TEXT}</p><figure><img alt="A ship" src="data:image/png;base64,iVBORw0KGgo="><figcaption>The ship</figcaption></figure><p>${TEXT} <a href=https://news.example/more>More</a></p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">${LONG}</article></body></html>`;

  it('tells where and when it was saved, and its pictures keep their words and no bytes', async () => {
    const { metadata, blocks } = await articleOf({ name: 'page.html', bytes: Buffer.from(PAGE) });
    expect(metadata).toMatchObject({
      url: 'https://news.example/harbour',
      retrieved: '2026-03-03T09:11:12Z',
    });
    expect(blocks.find(({ type }) => type === 'figure')).toMatchObject({
      alt: 'A ship',
      content: [{ text: 'The ship' }],
    });
    expect(JSON.stringify(blocks)).not.toMatch(/data:|base64|iVBOR|R0lGOD/);
    expect(JSON.stringify(blocks)).toContain('https://news.example/more');
  });
});
