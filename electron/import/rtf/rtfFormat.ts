import { shiftedBy, type TextLook } from '../office/textLook';

/** What the control words before a letter say about it (RTF 1.9.1, “Font (Character) Formatting”). */
export interface CharacterFormat {
  readonly look: TextLook;
  /** Number in the style sheet of a style for characters. */
  readonly style?: number;
  /** Number in the font table; undefined for the document's own. */
  readonly font?: number;
  /** Windows language identifiers: of the text, and of its Chinese, Japanese and Korean letters. */
  readonly language?: number;
  readonly farEastLanguage?: number;
  /** Inserted or deleted as a tracked change; the numbers of those who did it. */
  readonly revised?: boolean;
  readonly deleted?: boolean;
  readonly revisedBy?: number;
  readonly deletedBy?: number;
}

/** What they say about the paragraph (“Paragraph Formatting Properties”). */
export interface ParagraphFormat {
  /** Number in the style sheet. */
  readonly style: number;
  /** 0 is the first level of headings; 9 is body text. */
  readonly outline?: number;
  /** Number in the list override table; 0 is no list. */
  readonly list: number;
  /** 0 is outermost. */
  readonly level: number;
  readonly inTable: boolean;
}

export const PLAIN_CHARACTERS: CharacterFormat = { look: {} };
export const PLAIN_PARAGRAPH: ParagraphFormat = { style: 0, list: 0, level: 0, inTable: false };

const UNDERLINES = new Set(
  'ul uld uldash uldashd uldashdd uldb ulhair ulhwave ulldash ulth ulthd ulthdash ulthdashd ulthdashdd ulthldash ululdbwave ulw ulwave'.split(
    ' ',
  ),
);

/** How far `\\up` and `\\dn` move text that say no number, half-points. */
const USUAL_SHIFT = 6;

/** The format after a control word; the same where the word does not concern it. */
export function formatCharacters(
  format: CharacterFormat,
  word: string,
  value: number | undefined,
): CharacterFormat {
  const on = value !== 0;
  const look = (more: TextLook): CharacterFormat => ({
    ...format,
    look: { ...format.look, ...more },
  });
  switch (word) {
    case 'plain':
      return PLAIN_CHARACTERS;
    case 'b':
      return look({ strong: on });
    case 'i':
      return look({ em: on });
    case 'ulnone':
      return look({ underline: false });
    case 'strike':
    case 'striked':
      return look({ strike: on });
    case 'super':
      return look({ raised: on ? 'sup' : 'baseline' });
    case 'sub':
      return look({ raised: on ? 'sub' : 'baseline' });
    case 'nosupersub':
      return look({ raised: 'baseline' });
    case 'up':
      return look({ raised: shiftedBy(value ?? USUAL_SHIFT, 'baseline') });
    case 'dn':
      return look({ raised: shiftedBy(-(value ?? USUAL_SHIFT), 'baseline') });
    case 'v':
      return look({ hidden: on });
    case 'cs':
      return { ...format, style: value };
    case 'f':
      return { ...format, font: value };
    case 'lang':
      return { ...format, language: value };
    case 'langfe':
      return { ...format, farEastLanguage: value };
    case 'revised':
      return { ...format, revised: on };
    case 'deleted':
      return { ...format, deleted: on };
    case 'revauth':
      return { ...format, revisedBy: value };
    case 'revauthdel':
      return { ...format, deletedBy: value };
    default:
      return UNDERLINES.has(word) ? look({ underline: on }) : format;
  }
}

/** The format after a control word; the same where the word does not concern it. */
export function formatParagraph(
  format: ParagraphFormat,
  word: string,
  value: number | undefined,
): ParagraphFormat {
  switch (word) {
    case 'pard':
      return PLAIN_PARAGRAPH;
    case 's':
      return { ...format, style: value ?? 0 };
    case 'outlinelevel':
      return { ...format, outline: value ?? 0 };
    case 'ls':
      return { ...format, list: value ?? 0 };
    case 'ilvl':
      return { ...format, level: Math.min(8, Math.max(0, value ?? 0)) };
    case 'intbl':
      return { ...format, inTable: true };
    case 'itap':
      return { ...format, inTable: (value ?? 1) > 0 };
    default:
      return format;
  }
}
