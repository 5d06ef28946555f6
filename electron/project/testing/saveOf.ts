import { randomBytes } from 'node:crypto';
import type { Save } from '../../../shared/ipc/save';
import { type FileChange, wholeText } from '../../../shared/project/text/fileChange';

/** A save, under a name of its own, of a change or a whole text upon the version with the hash `basedOn`. */
export function saveOf(what: FileChange | string, basedOn: string): Save {
  const change = typeof what === 'string' ? wholeText(what) : what;
  return { id: randomBytes(16).toString('hex'), change, basedOn };
}
