import type { XmlElement } from '../office/parseXml';
import { isOn } from './readLook';

/**
 * What one of Word's old form fields shows where it has no text of its own (`w:ffData`, ECMA-376 part 1,
 * 17.16.17): a box that is ticked or not, the chosen entry of a list, or the usual text.
 */
export function formFieldText(data: XmlElement | undefined): string | undefined {
  const box = data?.child('w:checkBox');
  if (box) return isOn(box.child('w:checked') ?? box.child('w:default')) ? '☑' : '☐';
  const list = data?.child('w:ddList');
  if (list) {
    const chosen = (list.child('w:result') ?? list.child('w:default'))?.attribute('w:val') ?? '0';
    return list.elements('w:listEntry')[Number(chosen)]?.attribute('w:val');
  }
  return data?.child('w:textInput')?.child('w:default')?.attribute('w:val');
}
