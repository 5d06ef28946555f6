import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSources } from './importSources';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('importSources', () => {
  it('reads UTF-8, UTF-16 with a mark, and says where it had to guess', () => {
    const text = '@misc{a, title = {Über die Mole und über das Meer, für alle}}';
    for (const [file, warnings] of [
      [bytes(text), 0],
      [Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(text, 'utf16le')]), 0],
      [bytes(text, 'latin1'), 1],
    ] as const) {
      const read = importSources(file);
      expect(read).toMatchObject({
        ok: true,
        value: { sources: [{ csl: { title: 'Über die Mole und über das Meer, für alle' } }] },
      });
      expect(read.ok && read.value.warnings).toHaveLength(warnings);
    }
  });

  it('refuses 50 MB without looking at them', () => {
    const read = importSources(Buffer.alloc(50 * 1024 * 1024, '@misc{a}'));
    expect(read).toMatchObject({ ok: false, error: { code: 'importFailed' } });
    expect(!read.ok && read.error.message).toContain('larger than 8 MB');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(4096)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a page', bytes('<!DOCTYPE html><p>Not this</p>')],
    ['JSON cut off', bytes('[{"id":"a","type":"book"')],
  ])('refuses %s', (_what, file) => {
    expect(importSources(file)).toMatchObject({ ok: false, error: { code: 'importFailed' } });
  });

  it('reads or refuses a list with random bytes in it', () => {
    const list = bytes(
      '@book{a, title = {A \\"o}, author = {Ebb, Ann and {Agency}}, date = {2026-03}}\nTY  - NEWS\nTI  - A\nER  - \n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(list.length - 1), fc.nat(255)), { maxLength: 12 }),
        (changes) => {
          const file = Buffer.from(list);
          for (const [at, byte] of changes) file[at] = byte;
          const read = importSources(file);
          if (!read.ok) expect(read.error.message).toContain('Nothing was changed');
        },
      ),
    );
  });
});
