import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workerUrl } from './workerUrl';

describe('workerUrl', () => {
  it('is beside the built modules', () => {
    expect(workerUrl('import', 'file:///app/out/main/chunk-services-x1.js').href).toBe(
      'file:///app/out/main/importWorker.js',
    );
  });

  it.each(['import', 'export', 'reading', 'host'] as const)(
    'is the source where nothing is built: %s',
    (name) => {
      expect(existsSync(workerUrl(name))).toBe(true);
    },
  );
});
