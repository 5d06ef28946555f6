import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { convert } from '../convert';
import { encodeAs } from '../text/testing/encodeDouble';
import { msgFile } from './testing/msgFile';

const HEADER = [
  'Return-Path: <ann@example.org>',
  'From: Ann Lee <ann@example.org>',
  'To: desk@example.org',
  'Subject: =?utf-8?Q?Harbour_reopens_=E2=80=93_draft?=',
  'Date: Mon, 2 Mar 2026 23:59:58 +0300',
];

async function read(lines: readonly string[] | Uint8Array, source = {}) {
  const bytes = lines instanceof Uint8Array ? lines : new TextEncoder().encode(lines.join('\r\n'));
  return convert({ bytes, ...source }, () => undefined);
}

async function article(lines: readonly string[] | Uint8Array, source = {}) {
  const result = await read(lines, source);
  if (!result.ok) throw new Error(result.error.message);
  const { blocks, ...rest } = result.value;
  return { ...rest, blocks, texts: blocks.map((block) => `${block.type}: ${blockText(block)}`) };
}

const multipart = (...parts: readonly (readonly string[])[]) => [
  ...HEADER,
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b1"',
  '',
  ...parts.flatMap((part) => ['--b1', ...part]),
  '--b1--',
  '',
];

describe('fromMail', () => {
  it('reads sender, date, subject and text, also without a MIME version', async () => {
    const mail = await article([
      ...HEADER,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'The harbour reopened on Monday =E2=80=93 after=',
      ' nine days.',
      '',
      '> It stays shut,',
      '> they wrote.',
    ]);
    expect(mail.metadata).toMatchObject({
      title: 'Harbour reopens – draft',
      byline: 'Ann Lee',
      published: '2026-03-02T23:59+03:00',
    });
    expect(mail.texts).toEqual([
      'paragraph: The harbour reopened on Monday – after nine days.',
      'quotation: It stays shut,',
      'quotation: they wrote.',
    ]);
    expect(mail.parts).toBeUndefined();
  });

  it.each([
    ['8bit', (bytes: Uint8Array) => bytes],
    ['base64', (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('base64'))],
    [
      'quoted-printable',
      (bytes: Uint8Array) =>
        Buffer.from(
          [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
        ),
    ],
  ])(
    'reads text whose encoding is known to nobody, or to Galley alone, sent as %s',
    async (way, sent) => {
      const message = (charset: string, text: Uint8Array) =>
        Buffer.concat([
          Buffer.from(
            [
              ...HEADER,
              `Content-Type: text/plain; charset="${charset}"`,
              `Content-Transfer-Encoding: ${way}`,
              '',
              '',
            ].join('\r\n'),
          ),
          sent(text),
        ]);
      const polish = 'Rada oświadczyła, że budżet szkół wzrośnie.';
      const bytes = message('unknown-8bit', encodeAs('windows-1250', polish));
      expect((await article(bytes)).texts).toEqual([`paragraph: ${polish}`]);
      const fee = 'Die Gebühr beträgt für Schüler £30.';
      const old = message('cp850', encodeAs('cp850', fee));
      expect((await article(old)).texts).toEqual([`paragraph: ${fee}`]);
    },
  );

  it('reads a year of two figures', async () => {
    const header = HEADER.map((line) => line.replace('2026', '26'));
    expect((await article([...header, '', 'Text.'])).metadata.published).toBe(
      '2026-03-02T23:59+03:00',
    );
  });

  it('shows a message that was forwarded within it below its own text, with who, when and what', async () => {
    const inner = [
      'Content-Type: message/rfc822',
      '',
      'From: Bob Roe <bob@example.org>',
      'Subject: Pilots',
      'Date: Sat, 28 Feb 2026 09:00:00 +0000',
      '',
      'Three pilots left.',
    ];
    const mail = await article(multipart(['', 'See below.'], inner));
    expect(mail.texts).toEqual([
      'paragraph: See below.',
      'paragraph: Forwarded message\nFrom: Bob Roe\nDate: 28 February 2026, 09:00 UTC\nSubject: Pilots',
      'paragraph: Three pilots left.',
    ]);
    expect(mail.sentFiles).toBeUndefined();
    expect((await article(multipart(inner))).texts).toHaveLength(2);
    const attached = await article(
      multipart(['', 'See below.'], ['Content-Disposition: attachment', ...inner]),
    );
    expect(attached.texts).toEqual(['paragraph: See below.']);
    expect(attached.parts?.map(({ title }) => title)).toContain('message 1.eml');
  });

  it('joins the lines that the sender’s program broke', async () => {
    const mail = await article([
      ...HEADER,
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      '',
      'The harbour reopened ',
      'on Monday.',
    ]);
    expect(mail.texts).toEqual(['paragraph: The harbour reopened on Monday.']);
  });

  it('takes the page of a message whole, with the pictures in it', async () => {
    const picture = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const mail = await article(
      multipart(
        [
          'Content-Type: text/html; charset=utf-8',
          '',
          '<html><body><h2>Draft</h2><p>It cost <b>£30</b>.</p><p><img src="cid:p1" alt="A pier" width="300" height="200"></p></body></html>',
        ],
        [
          'Content-Type: image/gif; name="pier.gif"',
          'Content-Transfer-Encoding: base64',
          'Content-ID: <p1>',
          '',
          picture,
        ],
      ),
    );
    expect(mail.texts.slice(0, 2)).toEqual(['heading: Draft', 'paragraph: It cost £30.']);
    expect(mail.pictures).toHaveLength(1);
    expect(mail.sentFiles).toBeUndefined();
  });

  it('names what is attached, and reads an attached document as a part', async () => {
    const lines = multipart(
      ['Content-Type: text/plain', '', 'Here is the copy.'],
      [
        'Content-Type: text/markdown; name="copy.md"',
        'Content-Disposition: attachment; filename="copy.md"',
        '',
        '# Harbour reopens',
        '',
        'Nine days it was shut.',
      ],
      [
        'Content-Type: application/octet-stream',
        'Content-Disposition: attachment; filename="figures.bin"',
        'Content-Transfer-Encoding: base64',
        '',
        'AAECAw==',
      ],
    );
    const mail = await article(lines);
    expect(mail.texts).toEqual(['paragraph: Here is the copy.']);
    expect(mail.sentFiles?.map(({ name }) => name)).toEqual(['copy.md', 'figures.bin']);
    expect(mail.sentFiles?.[1]?.bytes).toEqual(Uint8Array.of(0, 1, 2, 3));
    expect(mail.parts).toEqual([
      { id: '0', title: 'Harbour reopens – draft' },
      { id: '0/file 0', title: 'copy.md' },
    ]);
    const copy = await article(lines, { part: '0/file 0' });
    expect(copy.metadata.title).toBe('Harbour reopens');
    expect(copy.metadata.original).toMatchObject({ name: 'copy.md' });
    expect(copy.texts).toContain('paragraph: Nine days it was shut.');
    expect(copy.parts).toEqual(mail.parts);
    expect(copy.part).toBe('0/file 0');
    expect(copy.sentFiles?.map(({ name }) => name)).toEqual(['figures.bin']);
  });

  it('offers each message of a mailbox', async () => {
    const lines = [
      'From ann@example.org Mon Mar  2 10:00:00 2026',
      ...HEADER,
      '',
      '>From the harbour: it is open.',
      '',
      'From bob@example.org Tue Mar  3 10:00:00 2026',
      'From: bob@example.org',
      'To: desk@example.org',
      'Subject: Second',
      'Date: Tue, 3 Mar 2026 10:00:00 -0000',
      '',
      'It is shut.',
    ];
    const first = await article(lines);
    expect(first.texts).toEqual(['paragraph: From the harbour: it is open.']);
    expect(first.parts?.map(({ title }) => title)).toEqual([
      'Harbour reopens – draft, 2026-03-02',
      'Second, 2026-03-03',
    ]);
    const second = await article(lines, { part: '1' });
    expect(second.metadata).toMatchObject({ byline: 'bob@example.org', published: '2026-03-03' });
    expect(second.texts).toEqual(['paragraph: It is shut.']);
  });

  it('reads letters of a message that does not say its encoding', async () => {
    const bytes = encodeAs(
      'windows-1252',
      [...HEADER, '', 'The pilot’s boat cost £30.'].join('\r\n'),
    );
    const mail = await article(bytes);
    expect(mail.texts).toEqual(['paragraph: The pilot’s boat cost £30.']);
  });

  it.each([
    ['nothing but a header', [...HEADER, '', '']],
    ['nothing but an attachment', multipart(['Content-Type: image/png; name="a.png"', '', 'x'])],
  ])('says that there is no text: %s', async (_, lines) => {
    expect(await read(lines)).toMatchObject({
      ok: false,
      error: { code: 'empty', message: expect.stringContaining('Harbour reopens – draft') },
    });
  });

  it('refuses parts within parts without end', async () => {
    const nested = Array.from({ length: 3000 }, (_, at) => [
      `--b${at}`,
      `Content-Type: multipart/mixed; boundary="b${at + 1}"`,
      '',
    ]).flat();
    const lines = [...HEADER, 'Content-Type: multipart/mixed; boundary="b0"', '', ...nested];
    expect(await read(lines)).toMatchObject({ ok: false, error: { code: 'tooDeep' } });
  });

  it.each([
    [
      'https and a script',
      '<p>Words <a href="javascript:alert(1)">here</a><script>x()</script></p>',
    ],
    ['a remote picture', '<p>Words <img src="http://198.51.100.1/a.png">here</p>'],
  ])('takes no more than words from a hostile page: %s', async (_, html) => {
    const mail = await article([...HEADER, 'Content-Type: text/html', '', html]);
    expect(JSON.stringify(mail.blocks)).not.toMatch(/javascript|x\(\)/);
    expect(mail.texts.join(' ')).toMatch(/Words here|Words/);
    expect(mail.pictures).toBeUndefined();
  });
});

describe('a message as Outlook keeps it', () => {
  const FIELDS = {
    '0037': 'Harbour reopens – draft',
    '0C1A': 'Ann Lee',
    '1000': 'The harbour reopened – at last.\r\n\r\n> When?',
  };

  it('is read with its sender, subject and text', async () => {
    const mail = await article(msgFile(FIELDS), { name: 'mail.msg' });
    expect(mail.metadata).toMatchObject({ title: 'Harbour reopens – draft', byline: 'Ann Lee' });
    expect(mail.texts).toEqual(['paragraph: The harbour reopened – at last.', 'quotation: When?']);
  });

  it('offers an attached document', async () => {
    const bytes = new TextEncoder().encode('# Harbour\n\nNine days it was shut.');
    const file = msgFile(FIELDS, [{ name: 'copy.md', bytes }]);
    const mail = await article(file);
    expect(mail.parts?.map(({ title }) => title)).toEqual(['Harbour reopens – draft', 'copy.md']);
    const copy = await article(file, { part: '0/file 0' });
    expect(copy.texts).toContain('paragraph: Nine days it was shut.');
  });

  it('says which of its files is damaged', async () => {
    const { warnings, sentFiles } = await article(msgFile(FIELDS, [{ name: 'lost.pdf' }]));
    expect(sentFiles).toBeUndefined();
    expect(warnings).toContain('“lost.pdf”, sent with this message, is damaged.');
  });

  it('is refused as broken where it is cut off', async () => {
    const file = msgFile(FIELDS);
    for (const length of [600, 1200, file.length - 700]) {
      const result = await read(file.subarray(0, length));
      expect(result.ok ? 'read' : result.error.code).toMatch(/^(?:broken|empty|unsupported|read)$/);
    }
  });
});
