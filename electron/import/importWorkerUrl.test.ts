import { describe, expect, it } from 'vitest';
import { importWorkerUrl } from './importWorkerUrl';

describe('importWorkerUrl', () => {
  it('is beside the built modules', () => {
    expect(importWorkerUrl('file:///app/out/main/chunk-services-x1.js').href).toBe(
      'file:///app/out/main/importWorker.js',
    );
  });

  it('is the source where nothing is built', () => {
    expect(importWorkerUrl().pathname).toMatch(/electron\/import\/sourceWorker\.mjs$/);
  });
});
