import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText';
import { encodeAs } from './testing/encodeDouble';

const RUSSIAN =
  'Порт снова открылся в понедельник после шторма, который закрыл его на девять дней, сообщила администрация порта.';

function decode(bytes: Uint8Array, choice = {}) {
  const result = decodeText(bytes, choice);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('decodeText', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9]],
    ['utf-16le', [0xff, 0xfe, 0x61, 0, 0xe9, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x61, 0, 0xe9]],
  ])('believes a byte order mark: %s', (encoding, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text: 'aé', encoding, warnings: [] });
  });

  it('knows UTF-16 without a mark', () => {
    const bytes = Uint8Array.from([...'harbour news'].flatMap((c) => [c.charCodeAt(0), 0]));
    expect(decode(bytes)).toMatchObject({ text: 'harbour news', encoding: 'utf-16le' });
  });

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1252', 'Le port a “rouvert” lundi après une tempête qui l’avait fermé – enfin.'],
    [
      'windows-1256',
      'أعيد فتح الميناء يوم الاثنين بعد عاصفة أغلقته تسعة أيام كما قالت إدارة الميناء',
    ],
  ])('detects %s and says that it guessed', (encoding, text) => {
    const decoded = decode(encodeAs(encoding, text));
    expect(decoded.text).toBe(text);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.warnings.join()).toContain(encoding);
  });

  it('prefers valid UTF-8 to a false declaration', () => {
    const bytes = new TextEncoder().encode('“déjà vu”');
    expect(decode(bytes, { declared: 'iso-8859-1' })).toMatchObject({
      text: '“déjà vu”',
      encoding: 'utf-8',
    });
  });

  it('says that a declaration does not fit', () => {
    const decoded = decode(encodeAs('windows-1251', RUSSIAN), { declared: 'utf-8' });
    expect(decoded.text).toBe(RUSSIAN);
    expect(decoded.warnings.join()).toContain('utf-8');
  });

  it('lets the checker override, and refuses what does not fit', () => {
    const bytes = encodeAs('windows-1252', 'é');
    expect(decode(bytes, { chosen: 'windows-1251' }).text).toBe('й');
    expect(decodeText(bytes, { chosen: 'utf-8' })).toMatchObject({ error: { code: 'encoding' } });
    expect(decodeText(bytes, { chosen: 'klingon' })).toMatchObject({ error: { code: 'encoding' } });
  });

  it('never puts a replacement character where a letter was', () => {
    const bytes = Uint8Array.from([0x61, 0xff, 0x62]);
    expect(decode(bytes).text).not.toContain('\uFFFD');
  });

  it('keeps UTF-8 with a damaged letter in UTF-8, and says so', () => {
    const text = 'déjà vu, déjà lu, déjà dit, déjà fait, déjà vu encore';
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.indexOf(0xc3) + 1] = 0x20;
    for (const choice of [{}, { declared: 'iso-8859-1' }, { chosen: 'utf-8' }]) {
      const decoded = decode(bytes, choice);
      expect(decoded.text).toBe(text.replace('é', '� '));
      expect(decoded.encoding).toBe('utf-8');
      expect(decoded.warnings.join()).toContain('one letter in it is damaged');
    }
    expect(decode(bytes, { chosen: 'windows-1252' }).text).toContain('Ã©');
  });

  it('does not believe a declaration that makes nonsense of the text', () => {
    const decoded = decode(encodeAs('windows-1251', RUSSIAN), { declared: 'iso-8859-1' });
    expect(decoded.text).toBe(RUSSIAN);
    expect(decoded.warnings.join()).toContain('says its encoding is iso-8859-1');
  });

  it('believes a declaration where the text allows it', () => {
    const decoded = decode(encodeAs('iso-8859-2', 'Müller'), { declared: 'ISO-8859-2' });
    expect(decoded).toEqual({ text: 'Müller', encoding: 'iso-8859-2', warnings: [] });
  });

  it('says that letters were lost before', () => {
    expect(decode(new TextEncoder().encode('a\uFFFDb')).warnings).toHaveLength(1);
  });
});
