import type { Relationship } from '../office/officeParts';
import type { TextLook } from '../office/textLook';
import type { ParagraphStyle } from './wordStyles';

/** Where the walk through a Word document stands. */
export interface Place {
  readonly look: TextLook;
  readonly link?: string;
  /** Within a cell of a table, which holds lines and no blocks. */
  readonly cell: boolean;
  /** The style of the paragraph around. */
  readonly style?: ParagraphStyle;
  /** What the picture around shows. */
  readonly alt?: string;
  /** The picture around is no larger than a line of text. */
  readonly small?: boolean;
  readonly relationships: ReadonlyMap<string, Relationship>;
}
