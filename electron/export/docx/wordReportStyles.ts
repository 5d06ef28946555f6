import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx';

const TEXT_FONT = 'Georgia';
const REPORT_FONT = 'Calibri';
export const CODE_FONT = 'Consolas';
const INK = '262420';
const SOFT = '625D55';
const ACCENT = '#b32a1e';

/** The styles of what the report adds to the article, by which it is told from the article's text. */
export const REPORT_STYLES = {
  kicker: 'GalleyReportKicker',
  title: 'GalleyReportTitle',
  heading: 'GalleyReportHeading',
  subheading: 'GalleyReportSubheading',
  text: 'GalleyReportText',
  small: 'GalleyReportSmall',
  item: 'GalleyReportItem',
  entry: 'GalleyReportEntry',
  comment: 'GalleyReportComment',
} as const;

/** Of the claims' numbers in the article, by which an import tells them from its text. */
export const NUMBER_STYLE = 'GalleyReportNumber';
/** Of the number of a paragraph, which stands in the margin before it. */
export const PARAGRAPH_NUMBER_STYLE = 'GalleyReportParagraphNumber';
export const RULE_STYLE = 'HorizontalLine';
export const QUOTE_STYLE = 'Quote';
/** Twentieths of a point. */
export const QUOTE_INDENT = 480;
export const CAPTION_STYLE = 'Caption';
/** A picture by what it shows, of which an import makes a figure again (`roleOfStyle`). */
export const PICTURE_STYLE = 'GalleyPicture';
export const LINK_STYLE = 'Hyperlink';
/** By its name an import knows code (`isCodeStyle`). */
export const CODE_STYLE = 'GalleyCode';

/**
 * The article's text in `language`, a BCP 47 tag; the report's own words in English, its kicker in the
 * desk's colour (`#rrggbb`).
 */
export function wordStyles(language?: string, accent = ACCENT): IStylesOptions {
  const articleLanguage = language === undefined ? {} : { language: sameForAll(language) };
  const heading = (size: number) => ({
    run: { font: TEXT_FONT, size, bold: true, color: INK, ...articleLanguage },
    paragraph: {
      spacing: { before: 280, after: 100, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  });
  const english = { font: REPORT_FONT, color: INK, language: sameForAll('en-GB') };
  const own = (id: string, name: string, run: object, paragraph: object, basedOn = 'Normal') => ({
    id,
    name: `Galley report ${name}`,
    basedOn,
    next: id,
    run: { ...english, ...run },
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: TEXT_FONT, size: 22, ...articleLanguage },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(34),
      heading2: heading(28),
      heading3: heading(25),
      heading4: heading(23),
      heading5: heading(22),
      heading6: heading(22),
    },
    paragraphStyles: [
      {
        id: QUOTE_STYLE,
        name: 'Quote',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: { indent: { left: QUOTE_INDENT, right: QUOTE_INDENT } },
      },
      {
        id: CAPTION_STYLE,
        name: 'Caption',
        basedOn: 'Normal',
        run: { size: 19, color: SOFT },
        paragraph: {},
      },
      {
        id: PICTURE_STYLE,
        name: 'Galley picture',
        basedOn: 'Normal',
        next: CAPTION_STYLE,
        run: { size: 19, color: SOFT, font: REPORT_FONT },
        paragraph: {
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'B9B3A9', space: 8 } },
          indent: { left: 240 },
        },
      },
      {
        id: RULE_STYLE,
        name: 'Horizontal Line',
        basedOn: 'Normal',
        run: { size: 8 },
        paragraph: {
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'B9B3A9', space: 1 } },
          spacing: { before: 120, after: 240 },
        },
      },
      own(
        REPORT_STYLES.kicker,
        'kicker',
        { size: 18, bold: true, color: accent.slice(1) },
        { spacing: { after: 60 } },
      ),
      own(
        REPORT_STYLES.title,
        'title',
        { size: 40, bold: true },
        {
          spacing: { after: 80, line: 240, lineRule: LineRuleType.AUTO },
          keepNext: true,
          outlineLevel: 0,
        },
      ),
      own(
        REPORT_STYLES.heading,
        'heading',
        { size: 28, bold: true },
        { spacing: { before: 360, after: 100 }, keepNext: true, outlineLevel: 0 },
      ),
      own(
        REPORT_STYLES.subheading,
        'subheading',
        { size: 22, bold: true },
        { spacing: { before: 200, after: 60 }, keepNext: true, outlineLevel: 1 },
      ),
      own(
        REPORT_STYLES.text,
        'text',
        { size: 20 },
        { spacing: { before: 60, after: 80, line: 264, lineRule: LineRuleType.AUTO } },
      ),
      own(
        REPORT_STYLES.small,
        'small print',
        { size: 18, color: SOFT },
        { spacing: { after: 60, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      own(
        REPORT_STYLES.item,
        'item',
        { size: 20 },
        { spacing: { after: 60, line: 264, lineRule: LineRuleType.AUTO } },
      ),
      own(
        REPORT_STYLES.entry,
        'entry',
        { size: 20 },
        {
          spacing: { before: 100, after: 40, line: 264, lineRule: LineRuleType.AUTO },
          indent: { left: 480, hanging: 480 },
        },
      ),
      own(
        REPORT_STYLES.comment,
        'comment',
        { size: 20 },
        { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      ),
    ],
    characterStyles: [
      {
        id: CODE_STYLE,
        name: 'Galley code',
        basedOn: 'DefaultParagraphFont',
        run: { font: CODE_FONT },
      },
      {
        id: NUMBER_STYLE,
        name: 'Galley report number',
        basedOn: 'DefaultParagraphFont',
        run: { ...english, color: ACCENT, superScript: true },
      },
      {
        id: PARAGRAPH_NUMBER_STYLE,
        name: 'Galley report paragraph number',
        basedOn: 'DefaultParagraphFont',
        run: { ...english, size: 16, color: SOFT },
      },
      {
        id: LINK_STYLE,
        name: 'Hyperlink',
        basedOn: 'DefaultParagraphFont',
        run: { color: '1F5FA8', underline: { type: 'single' } },
      },
    ],
  };
}

/** A language for every script of a run: Word asks for each apart. */
export function sameForAll(tag: string) {
  return { value: tag, eastAsia: tag, bidirectional: tag };
}
