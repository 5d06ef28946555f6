import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/block';
import { articleSchema } from '../../shared/article/block';
import type { Picture } from '../../shared/article/picture';
import type { BlockId } from '../../shared/id';
import { nodeFileSystem } from '../files/fileSystem';
import { sealedFiles } from '../files/sealing/sealedFiles';
import { sha256 } from '../files/sha256';
import { type Faults, faultyFileSystem } from '../files/testing/faultyFileSystem';
import { testFolder } from '../files/testing/testFolder';
import { createLibrary } from '../library/library';
import { createViewStates } from '../library/viewStates';
import { newTestStore } from '../project/testing/newTestStore';
import { testArticle } from '../project/testing/testProject';
import { keepAttachment } from './attachmentFiles';

const SHIP = Buffer.from('a ship');
const QUAY = Buffer.from('a quay');

function picture(block: string, bytes: Uint8Array): Picture {
  return { block: block as BlockId, name: 'image1.png', mediaType: 'image/png', bytes };
}

function articleWithFigures(): Article {
  const article = testArticle();
  const figures = ['blk_ship', 'blk_quay'].map((id) => ({ id, type: 'figure', content: [] }));
  return articleSchema.parse({ ...article, blocks: [...article.blocks, ...figures] });
}

async function newStore(faults: Faults = {}) {
  const folder = await testFolder();
  const libraryFolder = join(folder, 'library');
  const dataFolder = join(folder, 'data');
  const now = () => new Date('2026-11-22T10:00:00.000Z');
  const viewStates = createViewStates({ dataFolder, fileSystem: nodeFileSystem });
  const fileSystem = nodeFileSystem;
  const library = createLibrary({ libraryFolder, dataFolder, fileSystem, now });
  const store = newTestStore({
    library,
    viewStates,
    fileSystem: faultyFileSystem(faults),
    now,
  });
  return { store, libraryFolder };
}

const PICTURES = [picture('blk_ship', SHIP), picture('blk_quay', QUAY)];

describe('a project made of an article with pictures', () => {
  it('has them beside it, and a record of each at its figure', async () => {
    const { store, libraryFolder } = await newStore();
    const made = await store.create('Harbour', articleWithFigures(), { pictures: PICTURES });
    if (!made.ok) throw new Error(made.error.message);
    expect(made.value.project.article.blocks.slice(-2)).toMatchObject([
      {
        attachment: {
          name: 'image1.png',
          sha256: sha256(SHIP),
          bytes: SHIP.length,
          mediaType: 'image/png',
          captured: '2026-11-22T10:00:00.000Z',
        },
      },
      { attachment: { sha256: sha256(QUAY) } },
    ]);
    expect(made.value.notices).toEqual([]);
    const files = join(libraryFolder, 'Harbour.files');
    expect(await readFile(join(files, sha256(SHIP)))).toEqual(SHIP);
    expect(await readFile(join(files, sha256(QUAY)))).toEqual(QUAY);
  });

  it('is not made at all where a picture cannot be kept; what was there stays', async () => {
    const faults: Faults = {};
    const { store, libraryFolder } = await newStore(faults);
    const before = await keepAttachment(
      sealedFiles({ fs: nodeFileSystem, path: join(libraryFolder, 'Harbour.galley') }),
      Buffer.from('from another project'),
    );
    // The project and the first picture fit on the disk.
    let links = 0;
    Object.defineProperty(faults, 'link', { get: () => (++links > 2 ? 'ENOSPC' : undefined) });
    const made = await store.create('Harbour', articleWithFigures(), { pictures: PICTURES });
    expect(made).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(await readdir(libraryFolder)).toEqual(['Harbour.files']);
    expect(await readdir(join(libraryFolder, 'Harbour.files'))).toEqual([
      before.ok && before.value,
    ]);
  });
});
