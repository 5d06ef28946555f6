import { SMALL_INCHES } from '../blocks/blockWriter';
import type { XmlElement } from '../office/parseXml';

const EMU_AN_INCH = 914_400;
const INCHES: Readonly<Record<string, number>> = {
  pt: 1 / 72,
  px: 1 / 96,
  in: 1,
  cm: 1 / 2.54,
  mm: 1 / 25.4,
};

/** True for a picture (`wp:inline`, or an old shape) that stands in its line as a sign does. */
export function isSmall(element: XmlElement): boolean {
  const extent = element.child('wp:extent');
  if (extent) {
    const sides = [extent.attribute('cx'), extent.attribute('cy')].map(Number);
    return Math.max(...sides) <= SMALL_INCHES * EMU_AN_INCH;
  }
  const style = element.attribute('style') ?? '';
  const sides = ['width', 'height'].map((side) => {
    const found = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+)(pt|px|in|cm|mm)`, 'i').exec(
      style,
    );
    const inch = INCHES[found?.[2]?.toLowerCase() ?? ''];
    return inch === undefined ? Number.POSITIVE_INFINITY : Number(found?.[1]) * inch;
  });
  return Math.max(...sides) <= SMALL_INCHES;
}
