import { describe, expect, it } from 'vitest';
import { corporaFolder } from './corpora';
import { printTable } from './printTable';
import type { Row } from './row';
import { checkAnnotationSamples, checkWebAnnotations } from './webAnnotation';

describe('web annotations', () => {
  it('meet every MUST of the W3C suite', async () => {
    const rows = await checkWebAnnotations(corporaFolder());
    print('Web annotations, written', rows);
    expect(rows.length).toBeGreaterThan(60);
    expectNoFailures(rows);
  });

  it('of the W3C suite are read, or refused where they are incorrect', async () => {
    const rows = await checkAnnotationSamples(corporaFolder());
    print('Web annotations, read', rows);
    expectNoFailures(rows);
  });
});

function print(heading: string, rows: readonly Row[]): void {
  printTable(heading, [
    ['', 'passed', 'of'],
    ...rows.map(({ name, passed, total }) => [name, String(passed), String(total)]),
  ]);
}

function expectNoFailures(rows: readonly Row[]): void {
  for (const { name, total, failures } of rows) {
    expect(total, name).toBeGreaterThan(0);
    expect(failures, name).toEqual([]);
  }
}
