/** How a cell looks: places in the list of formats below. */
export const LOOKS = {
  head: 1,
  text: 2,
  link: 3,
  formula: 4,
  formulaLink: 5,
  label: 6,
  day: 7,
  localTime: 8,
  moment: 9,
} as const;

const WRAPPED = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
const format = (font: number, rest = '', number = 0) =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"${rest}>${WRAPPED}</xf>`;
// Typed over in Excel, text that begins like a formula would become one; with this it stays text.
const QUOTED = ' quotePrefix="1"';
/** Dates in one order for everybody, whatever language the program has. Formats of one's own begin at 164. */
const DATES = [
  'yyyy\\-mm\\-dd',
  'yyyy\\-mm\\-dd\\ hh:mm',
  'yyyy\\-mm\\-dd\\ hh:mm\\ &quot;UTC&quot;',
];
const NUMBER_FORMATS = DATES.map(
  (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`,
);
const DATE_LOOKS = DATES.map((_, at) => format(0, ' applyNumberFormat="1"', 164 + at));

export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="${DATES.length}">${NUMBER_FORMATS.join('')}</numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><u/><sz val="11"/><color rgb="FF1F5FBF"/><name val="Calibri"/><family val="2"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEDE8"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8F8A80"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${WRAPPED}</xf>${format(0)}${format(2)}${format(0, QUOTED)}${format(2, QUOTED)}${format(1)}${DATE_LOOKS.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
