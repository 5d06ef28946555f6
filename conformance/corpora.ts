import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER =
  process.env.GALLEY_CORPORA ?? fileURLToPath(new URL('../../shared/corpora', import.meta.url));

/** The folder of public corpora: `GALLEY_CORPORA`, else `../shared/corpora` beside the project. */
export function corporaFolder(): string {
  if (existsSync(FOLDER)) return FOLDER;
  throw new Error(`There are no corpora at ${FOLDER}. Name their folder in GALLEY_CORPORA.`);
}
