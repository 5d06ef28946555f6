import type { DocumentTally } from '../blocks/documentTally';
import type { OdtPackage } from './odtPackage';
import { textOf } from './odtText';

/** Counts what stands beside the text: tracked changes, page headers and footers, macros. */
export function countBesides(document: OdtPackage, tally: DocumentTally): void {
  countChanges(document, tally);
  for (const page of document.master?.elements('style:master-page') ?? []) {
    for (const part of page.elements()) {
      if (/^style:(?:header|footer)/.test(part.name)) tally.marginText(textOf(part));
    }
  }
  if (document.hasMacros) tally.thing('macros, which were not run');
}

/** What a change took away stands apart from the text, which reads as if all were accepted. */
function countChanges({ text }: OdtPackage, tally: DocumentTally): void {
  for (const region of text.child('text:tracked-changes')?.elements('text:changed-region') ?? []) {
    for (const change of region.elements()) {
      const isDeletion = change.name === 'text:deletion';
      if (!isDeletion && change.name !== 'text:insertion') continue;
      const info = change.child('office:change-info');
      tally.change(info?.child('dc:creator')?.text);
      const parts = change.elements().filter((element) => element !== info);
      if (isDeletion) tally.deletedText(parts.map(textOf).join(' '));
    }
  }
}
