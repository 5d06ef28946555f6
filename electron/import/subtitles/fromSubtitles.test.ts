import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { articleOf, outcomeOf } from '../testing/testImport';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string, name = 'a.srt') {
  const { blocks, ...rest } = await articleOf({ bytes: bytes(text), name });
  return { ...rest, texts: blocks.map(blockText) };
}

const srt = (...cues: readonly (readonly [from: string, to: string, ...lines: string[]])[]) =>
  cues
    .map(([from, to, ...lines], at) => [at + 1, `${from} --> ${to}`, ...lines].join('\n'))
    .join('\n\n');

describe('fromSubtitles', () => {
  it('makes a paragraph of what one person says without a pause', async () => {
    const text = srt(
      ['00:00:01,000', '00:00:03,000', 'The harbour reopened', 'on Monday,'],
      ['00:00:03,100', '00:00:05,000', '<i>after nine days</i> &amp; a storm.'],
      ['00:00:12,000', '00:00:13,000', 'It cost £30.'],
    );
    const { texts, leftOut } = await read(text);
    expect(texts).toEqual([
      'The harbour reopened on Monday, after nine days & a storm.',
      'It cost £30.',
    ]);
    expect(leftOut).toEqual(['The times at which the words were said.']);
  });

  it('keeps who speaks: marked, written before the words, or changed with a dash', async () => {
    const vtt = [
      'WEBVTT - a title',
      'NOTE not said by anybody',
      'STYLE\n::cue { color: red }',
      'intro\n00:01.000 --> 00:02.000 align:start\n<v Ann Lee>The harbour is open.',
      '00:02.000 --> 00:03.000\n<v Ann Lee>At last.',
      '00:03.000 --> 00:04.000\n<v.loud Bob Roe>Is it?',
    ].join('\n\n');
    expect((await read(vtt, 'a.vtt')).texts).toEqual([
      'Ann Lee: The harbour is open. At last.',
      'Bob Roe: Is it?',
    ]);
    const written = srt(
      ['00:00:01,000', '00:00:02,000', 'ANN LEE: It is open.'],
      ['00:00:02,000', '00:00:03,000', 'Since Monday.'],
      ['00:00:03,000', '00:00:04,000', '- Is it?', '- It is.'],
    );
    expect((await read(written)).texts).toEqual([
      'ANN LEE: It is open. Since Monday.',
      'Is it?',
      'It is.',
    ]);
  });

  it('reads captions that roll up once', async () => {
    const lines = ['one two three', 'four five six', 'seven eight nine', 'ten eleven twelve'];
    const cues = lines.flatMap((line, at) => {
      const before = lines[at - 1];
      const time = `00:00:0${at + 1}.000 --> 00:00:0${at + 2}.000`;
      return [`${time}\n${before === undefined ? '' : `${before}\n`}${line}`, `${time}\n${line}`];
    });
    expect((await read(`WEBVTT\n\n${cues.join('\n\n')}`, 'a.vtt')).texts).toEqual([
      lines.join(' '),
    ]);
  });

  it('keeps what is said twice', async () => {
    const text = srt(
      ['00:00:01,000', '00:00:02,000', 'No.'],
      ['00:00:02,000', '00:00:03,000', 'No.'],
      ['00:00:03,000', '00:00:04,000', 'I did not say that.'],
      ['00:00:04,000', '00:00:05,000', 'Nor did she.'],
    );
    expect((await read(text)).texts).toEqual(['No. No. I did not say that. Nor did she.']);
  });

  it('says that times run backwards, and that a piece has none', async () => {
    const text = `${srt(
      ['00:00:09,000', '00:00:10,000', 'Second.'],
      ['00:00:01,000', '00:00:02,000', 'First.'],
    )}\n\n3\n00:00:xx --> 00:00:04\nNever.`;
    const { texts, warnings } = await read(text);
    expect(texts.join(' ')).toBe('Second. First.');
    expect(warnings.join(' ')).toMatch(/One piece of this file.*run backwards/);
  });

  it('knows the file by its content, and one without words as empty', async () => {
    expect(await read(srt(['00:00:01,000', '00:00:02,000', 'Words.']), 'a.txt')).toMatchObject({
      texts: ['Words.'],
    });
    expect(await outcomeOf({ bytes: bytes('WEBVTT\n\n'), name: 'a.vtt' })).toMatch(/^empty/);
  });
});
