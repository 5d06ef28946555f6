import type { Importer } from '../importer';
import { officeArticle } from '../office/officeArticle';
import type { ReadWord } from './altChunk';
import { openWordPackage } from './wordPackage';
import { wordToBlocks } from './wordWalk';

/** Documents within documents; more is a joke or an attack. */
const DEEPEST = 3;

function readWithin(depth: number): ReadWord {
  return (bytes) => {
    const opened = depth > DEEPEST ? undefined : openWordPackage(bytes);
    return opened?.ok ? wordToBlocks(opened.value, readWithin(depth + 1)) : undefined;
  };
}

/** A Word document (.docx and its kin): its text with all tracked changes accepted. */
export const fromDocx: Importer = (source, onProgress) => {
  const opened = openWordPackage(source.bytes);
  if (!opened.ok) return opened;
  onProgress(0.6);
  const { core } = opened.value;
  const { blocks, pictures, comments, tally } = wordToBlocks(opened.value, readWithin(1));
  onProgress(0.9);
  const properties = {
    title: core?.child('dc:title')?.text,
    creator: core?.child('dc:creator')?.text,
    language: core?.child('dc:language')?.text,
    created: core?.child('dcterms:created')?.text,
    modified: core?.child('dcterms:modified')?.text,
  };
  return officeArticle({ blocks, pictures, comments, tally, properties, name: source.name });
};
