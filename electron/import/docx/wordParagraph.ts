import type { BlockKind, BlockWriter } from '../blocks/blockWriter';
import type { DocumentTally } from '../blocks/documentTally';
import type { XmlElement } from '../office/parseXml';
import type { WordNumbering } from './wordNumbering';
import { headingLevel, type ParagraphStyle } from './wordStyles';

/** True if a paragraph's text goes on in the next one: a deleted mark, or a large first letter. */
export function goesOn(properties: XmlElement | undefined, tally: DocumentTally): boolean {
  const mark = properties?.child('w:rPr');
  const deletion = mark?.child('w:del') ?? mark?.child('w:moveFrom');
  if (deletion) tally.change(deletion.attribute('w:author'));
  const dropped = properties?.child('w:framePr')?.attribute('w:dropCap') ?? 'none';
  return deletion !== undefined || dropped !== 'none';
}

interface Surroundings {
  readonly numbering: WordNumbering;
  readonly tally: DocumentTally;
  readonly writer: BlockWriter;
}

/**
 * What a paragraph is by its `w:pPr` and its style; counts on in the list it belongs to. The number of a
 * heading is text, because it is quoted with it.
 */
export function kindOfParagraph(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  { numbering, tally, writer }: Surroundings,
): BlockKind {
  const numPr = properties?.child('w:numPr') ?? style.numbering;
  const item = numPr && numbering.next(numPr, style.numbering);
  const level = headingLevel(properties, style);
  if (level !== undefined) {
    if (item?.kind === 'ordered' && writer.hasText) {
      if (item.sign === undefined) tally.headingNumbers += 1;
      else writer.prefix(item.sign);
    }
    return { type: 'heading', level };
  }
  if (item) {
    const { otherSigns, sign: _, ...place } = item;
    if (otherSigns) tally.otherListSigns += 1;
    return { type: 'listItem', ...place };
  }
  return { type: style.role === 'quotation' ? 'quotation' : 'paragraph' };
}
