import type { FoundPicture } from '../blocks/readPicture';
import type { Destination } from './destination';
import {
  type CharacterFormat,
  type ParagraphFormat,
  PLAIN_CHARACTERS,
  PLAIN_PARAGRAPH,
} from './rtfFormat';
import type { RtfStory } from './rtfStory';

/** A picture or a drawing, from its beginning to its end. */
export interface Drawing {
  pictures: number;
  /** The name of the property that is being read. */
  property: string;
  alt?: string;
  /** The first of its pictures that can be shown. */
  picture?: FoundPicture;
  /** No larger than a line of text. */
  small?: boolean;
}

/** What holds within a pair of braces; groups inside begin with a copy. */
export interface RtfGroup {
  characters: CharacterFormat;
  paragraph: ParagraphFormat;
  destination: Destination;
  story: RtfStory;
  /** How many letters stand for one Unicode number, for old readers. */
  substitutes: number;
  link?: string;
  field?: { code: string };
  drawing?: Drawing;
  /** Where the text of a pair goes of which only the second, in Unicode, is read. */
  around?: Destination;
  /** Called when the group has been closed. */
  closed?: (group: RtfGroup) => void;
}

/** A group in which nothing has been said yet. */
export function plainGroup(destination: Destination, story: RtfStory): RtfGroup {
  return {
    characters: PLAIN_CHARACTERS,
    paragraph: PLAIN_PARAGRAPH,
    destination,
    story,
    substitutes: 1,
  };
}
