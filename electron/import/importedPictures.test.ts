import { describe, expect, it } from 'vitest';
import type { Picture } from '../../shared/article/picture';
import type { BlockId } from '../../shared/id';
import { createImportedPictures } from './importedPictures';

function picture(bytes: number): Picture {
  return {
    block: 'blk_a' as BlockId,
    name: 'a.png',
    mediaType: 'image/png',
    bytes: new Uint8Array(bytes),
  };
}

describe('the pictures of imported documents', () => {
  it('are handed out once', () => {
    const kept = createImportedPictures();
    const pictures = [picture(3)];
    kept.put('one', pictures);
    expect(kept.take('one')).toBe(pictures);
    expect(kept.take('one')).toEqual([]);
    expect(kept.take('never')).toEqual([]);
  });

  it('of the newest few documents are kept; those without any do not count', () => {
    const kept = createImportedPictures();
    for (const job of ['a', 'b', 'c', 'd', 'e']) kept.put(job, [picture(1)]);
    for (const job of ['f', 'g', 'h']) kept.put(job, []);
    expect(kept.take('a')).toEqual([]);
    for (const job of ['b', 'c', 'd', 'e']) expect(kept.take(job)).toHaveLength(1);
  });

  it('are kept within 128 MB, the newest always', () => {
    const kept = createImportedPictures();
    const megabytes = (count: number) => [picture(count * 1024 * 1024)];
    kept.put('old', megabytes(100));
    kept.put('new', megabytes(100));
    expect(kept.take('old')).toEqual([]);
    kept.put('huge', megabytes(200));
    expect(kept.take('new')).toEqual([]);
    expect(kept.take('huge')).toHaveLength(1);
  });
});
