import type { XmlElement } from '../office/parseXml';
import type { TextLook } from '../office/textLook';
import type { OdtList } from './odtLists';

/** Where the reading of a text stands. */
export interface OdtPlace {
  readonly look: TextLook;
  readonly link?: string;
  /** Within a paragraph; elsewhere white space is no text. */
  readonly inline: boolean;
  /** Within a cell of a table, which holds lines and no blocks. */
  readonly cell: boolean;
  readonly list?: OdtList;
}

/** True for an element that says of itself that it is not shown. */
export function isHidden(element: XmlElement): boolean {
  return (
    element.attribute('text:display') === 'none' || element.attribute('text:is-hidden') === 'true'
  );
}

export function withLook(place: OdtPlace, look: TextLook): OdtPlace {
  return { ...place, look: { ...place.look, ...look } };
}
