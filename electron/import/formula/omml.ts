import { textOf } from '../docx/wordText';
import type { XmlElement } from '../office/parseXml';
import {
  accented,
  applied,
  fraction,
  grid,
  index,
  join,
  large,
  power,
  root,
  type Term,
} from './terms';

const NOTHING: Term = { text: '' };

/** A formula of Word (`m:oMath`, ECMA-376 part 1, 22.1) as plain text: `½`, `10⁶`, `√(a+b)`. */
export function ommlText(formula: XmlElement): string {
  return inside(formula).text;
}

function inside(element: XmlElement | undefined): Term {
  return element ? join(element.elements().map(read)) : NOTHING;
}

function read(element: XmlElement): Term {
  const part = (name: string) => inside(element.child(`m:${name}`));
  const property = (name: string) =>
    element.child(`${element.name}Pr`)?.child(`m:${name}`)?.attribute('m:val');
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return { text: textOf(element) };
    case 'm:f':
      return property('type') === 'noBar'
        ? grid([[part('num')], [part('den')]])
        : fraction(part('num'), part('den'));
    case 'm:sSup':
      return power(part('e'), part('sup'));
    case 'm:sSub':
      return index(part('e'), part('sub'));
    case 'm:sSubSup':
      return power(index(part('e'), part('sub')), part('sup'));
    case 'm:sPre':
      return join([power(index(NOTHING, part('sub')), part('sup')), { ...part('e'), built: true }]);
    case 'm:rad':
      return root(part('e'), part('deg'));
    case 'm:nary':
      return large(property('chr') ?? '∫', part('sub'), part('sup'), part('e'));
    case 'm:d':
      return delimited(element, property);
    case 'm:func':
      return applied(part('fName'), part('e'));
    case 'm:limLow':
      return index(part('e'), part('lim'));
    case 'm:limUpp':
      return power(part('e'), part('lim'));
    case 'm:m':
      return grid(element.elements('m:mr').map((row) => row.elements('m:e').map(inside)));
    case 'm:eqArr':
      return {
        text: element
          .elements('m:e')
          .map((line) => inside(line).text)
          .join('; '),
      };
    case 'm:acc':
      return accented(part('e'), property('chr') ?? '\u0302');
    case 'm:bar':
      return accented(part('e'), '¯');
    case 'm:phant':
      return /^(?:0|off|false)$/.test(property('show') ?? '') ? NOTHING : part('e');
    case 'w:del':
    case 'w:moveFrom':
    case 'w:instrText':
      return NOTHING;
    default:
      return /Pr$/.test(element.name) ? NOTHING : inside(element);
  }
}

function delimited(element: XmlElement, property: (name: string) => string | undefined): Term {
  const parts = element.elements('m:e').map((part) => inside(part).text);
  const begin = property('begChr') ?? '(';
  const end = property('endChr') ?? ')';
  return { text: `${begin}${parts.join(property('sepChr') ?? '|')}${end}`, built: true };
}
