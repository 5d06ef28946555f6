import type { SentFile } from '../../shared/article/importResult';
import { inRecordOrder } from '../../shared/project/file/recordOrder';
import { createSource } from '../../shared/source/createSource';
import type { Source } from '../../shared/source/source';
import { sha256 } from '../files/sha256';

/** A source for each file, called as the file is, with the file attached; the file itself is kept elsewhere. */
export function sourcesOfFiles(files: readonly SentFile[], now: string): Source[] {
  const sources = files.map(({ name, mediaType, bytes }) => ({
    ...createSource({ csl: { type: 'document', title: name }, now }),
    attachments: [{ name, sha256: sha256(bytes), bytes: bytes.length, mediaType, captured: now }],
  }));
  return inRecordOrder(sources);
}
