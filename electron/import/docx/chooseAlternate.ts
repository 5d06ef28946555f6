import type { XmlElement } from '../office/parseXml';

/** The newer forms of shapes, text boxes and signs that are read. */
const UNDERSTOOD = /^(?:wp[sgc]|wp14|w1\d\w*|a14|v|pic|c14)$/;

/** One of the forms of `mc:AlternateContent`, which all say the same: the first that is understood, if any. */
export function chooseAlternate(element: XmlElement): XmlElement[] {
  const choice = element
    .elements('mc:Choice')
    .find((option) =>
      (option.attribute('Requires') ?? '').split(/\s+/).every((name) => UNDERSTOOD.test(name)),
    );
  return choice ? [choice] : element.elements('mc:Fallback').slice(0, 1);
}
