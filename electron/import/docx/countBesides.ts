import type { DocumentTally } from '../blocks/documentTally';
import type { WordPackage } from './wordPackage';
import { textOf } from './wordText';

/** Counts what stands in other parts than the text: page headers, files outside, macros. */
export function countBesides(document: WordPackage, tally: DocumentTally): void {
  for (const margin of document.parts('header', 'footer')) tally.marginText(textOf(margin));
  for (const { kind, external } of document.relationships.values()) {
    if (external && kind !== 'hyperlink') tally.outsideFiles += 1;
  }
  if (document.hasMacros) tally.thing('macros, which were not run');
}
