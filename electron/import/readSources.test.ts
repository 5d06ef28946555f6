import { describe, expect, it } from 'vitest';
import { importSources } from './importSources';
import { readSources } from './readSources';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('readSources', () => {
  it('reads a list in a process of its own as it is read here', async () => {
    for (const list of [
      'TY  - JOUR\nTI  - Harbour costs\nSN  - 1234-5679 (Print)\nER  - \n',
      '@misc{a, title = {Über die Mole}}',
      '[{"id":"a","type":"book"',
    ]) {
      expect(await readSources(bytes(list))).toEqual(importSources(bytes(list)));
    }
  });

  it('reads a number with brackets that never close', async () => {
    const list = `TY  - JOUR\nTI  - Harbour\nSN  - ${'('.repeat(1_000_000)}\nER  - \n`;
    expect(await readSources(bytes(list))).toMatchObject({ ok: true });
  });

  it('is stopped where a list takes too long', async () => {
    const list = 'TY  - JOUR\nTI  - Harbour\nER  - \n'.repeat(200_000);
    expect(await readSources(bytes(list), { work: 100 })).toMatchObject({
      ok: false,
      error: { code: 'importFailed', message: expect.stringMatching(/was stopped/) },
    });
  });
});
