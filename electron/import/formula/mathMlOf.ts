import type { XmlElement } from '../office/parseXml';
import { type MathNode, mathMlText } from './mathMl';

/** A formula on a page (`math`) as plain text. */
export function mathMlOf(math: Element): string {
  return mathMlText(domNode(math));
}

/** A formula set into an OpenDocument text as plain text. */
export function mathMlOfXml(math: XmlElement): string {
  return mathMlText(xmlNode(math));
}

function domNode(element: Element): MathNode {
  return {
    name: element.localName.toLowerCase(),
    get text() {
      let text = '';
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === 3) text += node.nodeValue ?? '';
      }
      return text;
    },
    get children() {
      return Array.from(element.children, domNode);
    },
    attribute: (name) => element.getAttribute(name) ?? undefined,
  };
}

function xmlNode(element: XmlElement): MathNode {
  return {
    name: element.name.replace(/^.*:/, ''),
    text: element.text,
    get children() {
      return element.elements().map(xmlNode);
    },
    attribute: (name) => element.attribute(name),
  };
}
