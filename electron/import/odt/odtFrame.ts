import { SMALL_INCHES } from '../blocks/blockWriter';
import { mathMlOfXml } from '../formula/mathMlOf';
import type { XmlElement } from '../office/parseXml';
import { isParagraph } from './odtText';

/** What is set into a text in a frame. */
export type OdtFrame =
  | { readonly kind: 'text'; readonly box: XmlElement }
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'formula'; readonly text: string }
  /** `name` is what a reader calls such things. */
  | { readonly kind: 'thing'; readonly name: string };

const THINGS: ReadonlyMap<string, string> = new Map([
  ['draw:object-ole', 'embedded objects'],
  ['draw:plugin', 'sounds and films'],
  ['draw:applet', 'embedded programs'],
  ['draw:floating-frame', 'other documents shown in frames'],
]);

/**
 * Reads `draw:frame`, which may hold the same thing in several forms: the text of a box, an object or
 * a picture of it. `object` finds the root of an object by its address.
 */
export function readFrame(
  frame: XmlElement,
  object: (address: string) => XmlElement | undefined,
): OdtFrame | undefined {
  const box = frame.child('draw:text-box');
  if (box) return { kind: 'text', box };
  const set = frame.child('draw:object');
  if (set) {
    const root = set.elements()[0] ?? object(set.attribute('xlink:href') ?? '');
    if (root?.name === 'math:math') return { kind: 'formula', text: mathMlOfXml(root) };
    const isChart = root?.child('office:body')?.child('office:chart') !== undefined;
    return { kind: 'thing', name: isChart ? 'charts' : 'embedded objects' };
  }
  for (const element of frame.elements()) {
    const name = THINGS.get(element.name);
    if (name !== undefined) return { kind: 'thing', name };
  }
  const picture = frame.child('draw:image');
  return picture && { kind: 'picture', address: picture.attribute('xlink:href') ?? '' };
}

/** The description of a frame or shape, else its title. */
export function altOf(element: XmlElement): string | undefined {
  return element.child('svg:desc')?.text.trim() || element.child('svg:title')?.text;
}

/** True for a box that is there to hold a picture with its caption. */
export function holdsPicture(box: XmlElement): boolean {
  return box.elements().some((part) => isParagraph(part) && part.child('draw:frame') !== undefined);
}

const INCHES: Readonly<Record<string, number>> = {
  in: 1,
  cm: 1 / 2.54,
  mm: 1 / 25.4,
  pt: 1 / 72,
  pc: 1 / 6,
  px: 1 / 96,
};

/** True for a frame that stands in its line as a sign does. */
export function isSmall(frame: XmlElement): boolean {
  const sides = ['svg:width', 'svg:height'].map((side) => {
    const found = /^\s*([\d.]+)(in|cm|mm|pt|pc|px)\s*$/.exec(frame.attribute(side) ?? '');
    return found ? Number(found[1]) * (INCHES[found[2] ?? ''] ?? 1) : Number.POSITIVE_INFINITY;
  });
  const isInLine = frame.attribute('text:anchor-type') === 'as-char';
  return isInLine && Math.max(...sides) <= SMALL_INCHES;
}

/** True for an address that leads out of the document. */
export function isOutside(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\]|\.\.[/\\])/i.test(address.trim());
}
