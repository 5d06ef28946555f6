import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentName } from './attachmentName';

describe('attachmentName', () => {
  it.each([
    ['minutes.pdf', 'minutes', '.pdf'],
    ['../../etc/passwd', '-..-etc-passwd', ''],
    ['..\\x.doc', '-x', '.doc'],
    ['CON', '_CON', ''],
    ['con.txt', '_con', '.txt'],
    ['.bashrc', 'Untitled', '.bashrc'],
    ['archive.tar.gz', 'archive.tar', '.gz'],
    ['cafe\u0301.png', 'café', '.png'],
    ['minutes\u202efdp.exe', 'minutesfdp', '.exe'],
    ['minutes.pdf\u200b.exe', 'minutes.pdf', '.exe'],
    ['minutes.e\u200bxe', 'minutes', '.exe'],
    ['run.exe. .', 'run.exe', ''],
    ['run.exe ', 'run', '.exe'],
    ['a.b:c', 'a.b-c', ''],
    ['', 'Untitled', ''],
  ])('makes of %j the name %j with the ending %j', (label, base, extension) => {
    expect(attachmentName(label)).toEqual({ base, extension });
  });

  it('keeps the ending of a name that is too long for a disk', () => {
    const { base, extension } = attachmentName(`${'ж'.repeat(300)}.pdf`);
    expect(extension).toBe('.pdf');
    expect(Buffer.byteLength(`${'0'.repeat(64)}-${base}${extension}`)).toBeLessThanOrEqual(255);
  });

  it('never names another folder or another ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const { base, extension } = attachmentName(label);
        expect(base).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]|^\.|[. ]$|^$/u);
        expect(extension).toMatch(/^(?:\.[A-Za-z0-9]{1,8})?$/);
      }),
    );
  });
});
