import type { XmlElement } from '../office/parseXml';
import { shiftedBy, type TextLook } from '../office/textLook';

/** Reads `w:rPr`. */
export function readLook(properties: XmlElement | undefined): TextLook {
  const look: { -readonly [K in keyof TextLook]: TextLook[K] } = {};
  for (const property of properties?.elements() ?? []) {
    switch (property.name) {
      case 'w:b':
        look.strong = isOn(property);
        break;
      case 'w:i':
        look.em = isOn(property);
        break;
      case 'w:u':
        look.underline = property.attribute('w:val') !== 'none';
        break;
      case 'w:strike':
      case 'w:dstrike':
        look.strike = isOn(property) || look.strike === true;
        break;
      case 'w:position':
        look.raised = shiftedBy(Number(property.attribute('w:val')), look.raised);
        break;
      case 'w:vertAlign':
        look.raised = raisedBy(property.attribute('w:val'));
        break;
      case 'w:vanish':
        look.hidden = isOn(property);
        break;
      case 'w:lang': {
        const language = property.attribute('w:val');
        if (language !== undefined) look.language = language;
        break;
      }
      default:
        break;
    }
  }
  return look;
}

/** A property that is on where it stands, unless it says otherwise. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attribute('w:val') ?? '');
}

function raisedBy(value: string | undefined): TextLook['raised'] {
  if (value === 'superscript') return 'sup';
  return value === 'subscript' ? 'sub' : 'baseline';
}
