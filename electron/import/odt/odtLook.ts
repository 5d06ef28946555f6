import type { XmlElement } from '../office/parseXml';
import type { TextLook } from '../office/textLook';

/** Reads `style:text-properties`. */
export function readOdtLook(properties: XmlElement | undefined): TextLook {
  const look: { -readonly [K in keyof TextLook]: TextLook[K] } = {};
  const weight = properties?.attribute('fo:font-weight');
  if (weight !== undefined) look.strong = /^(?:bold|[6-9]00)$/.test(weight);
  const slant = properties?.attribute('fo:font-style');
  if (slant !== undefined) look.em = slant !== 'normal';
  const underline = properties?.attribute('style:text-underline-style');
  if (underline !== undefined) look.underline = underline !== 'none';
  const strike =
    properties?.attribute('style:text-line-through-style') ??
    properties?.attribute('style:text-line-through-type');
  if (strike !== undefined) look.strike = strike !== 'none';
  const position = properties?.attribute('style:text-position');
  if (position !== undefined) look.raised = raisedBy(position);
  const display = properties?.attribute('text:display');
  if (display !== undefined) look.hidden = display === 'none';
  const language = languageOf(properties);
  if (language !== undefined) look.language = language;
  return look;
}

/** `super 58%`, `sub 58%`, `33% 58%`, `-33% 58%`: how high, then how large. */
function raisedBy(position: string): TextLook['raised'] {
  if (/^super/.test(position)) return 'sup';
  if (/^sub/.test(position)) return 'sub';
  const height = Number.parseFloat(position);
  if (height > 0) return 'sup';
  return height < 0 ? 'sub' : 'baseline';
}

function languageOf(properties: XmlElement | undefined): string | undefined {
  const language = properties?.attribute('fo:language');
  if (language === undefined || /^(?:none|zxx|)$/.test(language)) return undefined;
  const country = properties?.attribute('fo:country');
  return country === undefined || /^(?:none|)$/.test(country) ? language : `${language}-${country}`;
}
