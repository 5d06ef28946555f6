import { describe, expect, it } from 'vitest';
import { WORD_NAMESPACES } from '../docx/namespaces';
import { parseHtmlDocument } from '../html/htmlDocument';
import { parseXml } from '../office/parseXml';
import { eqFieldText } from './eqField';
import { mathMlOf } from './mathMlOf';
import { ommlText } from './omml';
import { isTex, texText } from './tex';

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const e = (...inside: string[]) => `<m:e>${inside.join('')}</m:e>`;

function omml(inside: string): string {
  const root = parseXml(Buffer.from(`<m:oMath ${M}>${inside}</m:oMath>`), WORD_NAMESPACES);
  if (!root.ok) throw new Error(root.error);
  return ommlText(root.value);
}

function mathMl(inside: string): string {
  const math = parseHtmlDocument(`<math>${inside}</math>`).querySelector('math');
  if (!math) throw new Error('no formula');
  return mathMlOf(math);
}

describe('a formula of Word', () => {
  it.each([
    [`<m:f><m:num>${t('1')}</m:num><m:den>${t('2')}</m:den></m:f>`, '½'],
    [`${t('3')}<m:f><m:num>${t('1')}</m:num><m:den>${t('4')}</m:den></m:f>`, '3¼'],
    [`${t('2')}<m:f><m:num>${t('3')}</m:num><m:den>${t('17')}</m:den></m:f>`, '2 3/17'],
    [`<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>`, '(a+b)/2'],
    [`<m:sSup>${e(t('10'))}<m:sup>${t('6')}</m:sup></m:sSup>`, '10⁶'],
    [`<m:sSup>${e(t('10'))}<m:sup>${t('−3')}</m:sup></m:sSup>${t('5')}`, '10⁻³ 5'],
    [`<m:sSup>${e(t('e'))}<m:sup>${t('x+1')}</m:sup></m:sSup>`, 'e^(x+1)'],
    [`<m:sSub>${e(t('CO'))}<m:sub>${t('2')}</m:sub></m:sSub>`, 'CO₂'],
    [`<m:sSubSup>${e(t('x'))}<m:sub>${t('1')}</m:sub><m:sup>${t('2')}</m:sup></m:sSubSup>`, 'x₁²'],
    [`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(t('2'))}</m:rad>`, '√2'],
    [`<m:rad><m:deg>${t('3')}</m:deg>${e(t('a+b'))}</m:rad>`, '∛(a+b)'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i=1')}</m:sub><m:sup>${t('n')}</m:sup>${e(t('x'))}</m:nary>`,
      '∑_(i=1)^n x',
    ],
    [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(t('a'))}</m:d>`, '[a]'],
    [`<m:func><m:fName>${t('sin')}</m:fName>${e(t('x'))}</m:func>`, 'sin x'],
    [`<m:acc><m:accPr><m:chr m:val="̅"/></m:accPr>${e(t('x'))}</m:acc>`, 'x̄'],
    [
      `<m:m><m:mr>${e(t('1'))}${e(t('2'))}</m:mr><m:mr>${e(t('3'))}${e(t('4'))}</m:mr></m:m>`,
      '[1, 2; 3, 4]',
    ],
  ])('is plain text: %s', (xml, text) => {
    expect(omml(xml)).toBe(text);
  });
});

describe('MathML', () => {
  it.each([
    ['<mfrac><mn>1</mn><mn>2</mn></mfrac>', '½'],
    ['<mn>2</mn><mfrac><mn>3</mn><mn>7</mn></mfrac>', '2 3/7'],
    ['<msup><mn>10</mn><mn>6</mn></msup>', '10⁶'],
    ['<mn>2.1</mn><mo>%</mo>', '2.1%'],
    ['<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>', 'E = mc²'],
    ['<mo>−</mo><mn>5</mn>', '−5'],
    ['<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt>', '√(a + b)'],
    ['<mroot><mi>x</mi><mn>5</mn></mroot>', '⁵√x'],
    [
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>x</mi>',
      '∑_(i = 1)^n x',
    ],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x̄'],
    ['<mn>1,000</mn><mo>&#8290;</mo><mi>x</mi>', '1,000x'],
    [
      '<semantics><mn>7</mn><annotation encoding="application/x-tex">\\frac{1}{2}</annotation></semantics>',
      '7',
    ],
    [
      '<mmultiscripts><mi>U</mi><none/><none/><mprescripts/><none/><mn>235</mn></mmultiscripts>',
      '²³⁵U',
    ],
    ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', '(a, b)'],
    ['<mtext>rate</mtext><mo>=</mo><mn>3</mn>', 'rate = 3'],
  ])('is plain text: %s', (inside, text) => {
    expect(mathMl(inside)).toBe(text);
  });
});

describe('TeX', () => {
  it.each([
    ['3.2\\%', '3.2%'],
    ['\\frac{1}{2}', '½'],
    ['\\frac12', '½'],
    ['{\\displaystyle {\\tfrac {3}{7}}}', '3/7'],
    ['10^{6}', '10⁶'],
    ['10^6', '10⁶'],
    ['x^23', 'x² 3'],
    ['{\\displaystyle E=mc^{2}}', 'E = mc²'],
    ['\\sqrt{2}', '√2'],
    ['\\sqrt[3]{a+b}', '∛(a + b)'],
    ['2\\times 10^{-3}', '2 × 10⁻³'],
    ['\\sum_{i=1}^{n} x_i', '∑_(i = 1)^n x_i'],
    ['\\text{rate of growth} = 3', 'rate of growth = 3'],
    ['\\mathrm{CO_2}', 'CO₂'],
    ['\\left( a \\right)', '(a)'],
    ['-5', '−5'],
    ['\\unknown', 'unknown'],
    ['{{{{', ''],
  ])('is plain text: %s', (tex, text) => {
    expect(texText(tex)).toBe(text);
  });

  it.each(['minus', 'A dog_and a cat', '5 % more', 'C:\\x'])('is not what %s is', (text) => {
    expect(isTex(text)).toBe(false);
  });
});

describe('a field of equations', () => {
  it.each([
    [' EQ \\f(1,2) ', '½'],
    ['EQ 2 \\f(3;7)', '2 3/7'],
    ['EQ \\r(3,x)', '∛x'],
    ['EQ \\r(,2)', '√2'],
    ['eq 10\\s\\up6(6)', '10⁶'],
    ['EQ CO\\s\\do3(2)', 'CO₂'],
    ['EQ \\b\\bc\\[(x)', '[x]'],
    ['EQ \\i\\su(1,5,3)', '∑_1^5 3'],
    ['EQ \\f(\\r(,a+b),2)', '(√(a+b))/2'],
  ])('is plain text: %s', (code, text) => {
    expect(eqFieldText(code)).toBe(text);
  });

  it.each([
    ['options', `EQ \\s${'\\aa'.repeat(1200)}`],
    ['digits', `EQ \\s${'\\a0\\a'.repeat(600)}`],
    ['brackets', `EQ \\b${'\\bc\\['.repeat(600)}`],
  ])('without end is read at a cost that is linear: %s', (_, code) => {
    expect(eqFieldText(code)).toBeDefined();
  });

  it('is no other field', () => {
    expect(eqFieldText('PAGE')).toBeUndefined();
    expect(eqFieldText('EQUAL 1')).toBeUndefined();
  });
});
