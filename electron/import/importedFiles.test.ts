import { describe, expect, it } from 'vitest';
import type { Picture } from '../../shared/article/picture';
import type { BlockId } from '../../shared/id';
import { type CameWith, createImportedFiles } from './importedFiles';

function picture(bytes: number): Picture {
  return {
    block: 'blk_a' as BlockId,
    name: 'a.png',
    mediaType: 'image/png',
    bytes: new Uint8Array(bytes),
  };
}

function cameWith(pictures: readonly Picture[]): CameWith {
  return { pictures, sentFiles: [] };
}

describe('the files of imported documents', () => {
  it('are handed out once', () => {
    const kept = createImportedFiles();
    const files = {
      pictures: [picture(3)],
      sentFiles: [{ name: 'a.pdf', mediaType: '', bytes: new Uint8Array(3) }],
    };
    kept.put('one', files);
    expect(kept.take('one')).toBe(files);
    expect(kept.take('one')).toEqual(cameWith([]));
    expect(kept.take('never')).toEqual(cameWith([]));
  });

  it('of the newest few documents are kept; those without any do not count', () => {
    const kept = createImportedFiles();
    for (const job of ['a', 'b', 'c', 'd', 'e']) kept.put(job, cameWith([picture(1)]));
    for (const job of ['f', 'g', 'h']) kept.put(job, cameWith([]));
    expect(kept.take('a')).toEqual(cameWith([]));
    for (const job of ['b', 'c', 'd', 'e']) expect(kept.take(job).pictures).toHaveLength(1);
  });

  it('are kept within 128 MB, the newest always', () => {
    const kept = createImportedFiles();
    const megabytes = (count: number) => cameWith([picture(count * 1024 * 1024)]);
    kept.put('old', megabytes(100));
    kept.put('new', megabytes(100));
    expect(kept.take('old')).toEqual(cameWith([]));
    kept.put('huge', megabytes(200));
    expect(kept.take('new')).toEqual(cameWith([]));
    expect(kept.take('huge').pictures).toHaveLength(1);
  });
});
