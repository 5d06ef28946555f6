import type { Importer } from '../importer';
import { officeArticle } from '../office/officeArticle';
import { openOdtPackage } from './odtPackage';
import { odtToBlocks } from './odtWalk';

/** An OpenDocument text (.odt and its kin): its text with all tracked changes accepted. */
export const fromOdt: Importer = (source, onProgress) => {
  const opened = openOdtPackage(source.bytes);
  if (!opened.ok) return opened;
  onProgress(0.6);
  const { meta } = opened.value;
  const { blocks, pictures, comments, tally } = odtToBlocks(opened.value);
  onProgress(0.9);
  const properties = {
    title: meta?.child('dc:title')?.text,
    // Who began it; `dc:creator` is who saved it last.
    creator: (meta?.child('meta:initial-creator') ?? meta?.child('dc:creator'))?.text,
    language: meta?.child('dc:language')?.text,
    created: meta?.child('meta:creation-date')?.text,
    modified: meta?.child('dc:date')?.text,
  };
  return officeArticle({ blocks, pictures, comments, tally, properties, name: source.name });
};
