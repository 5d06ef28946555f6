const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}'’]*(?:\.\s?\p{L}\p{M}*)?(?:\s[\u0620-\u06ff]+)??)\.?(?:\s?\/\s?[\p{L}\p{M}]+)?`;
const ERA = String.raw`(?<era>พ\.?\s?ศ\.?|B\.?\s?E\.?)`;
const ERA_AFTER = String.raw`(?:\s?(?<after>هـ?(?!\p{L})|A\.?H\.?(?!\p{L})|B\.?E\.?(?!\p{L})))?`;
const YEAR = String.raw`(?:ค\.?\s?ศ\.?\s?)?(?<year>[12]\d{3}|5[678]\d{2})`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const NUMBER = `(?<number>0?[1-9]|1[0-2])`;
const NO_DIGIT = String.raw`(?!\d)`;
/** A year of two figures is one where nothing can follow that they would count. */
const SHORT_YEAR = String.raw`['’]?(?<short>\d{2})(?=\s*(?:$|[,|·•()–—]|-\s|(?:at\s+)?\d{1,2}[:.]\d{2}))`;
const HAN = '一二三四五六七八九';
const HAN_NUMBER = `(?<number>十[一二]?|[${HAN}])`;
const HAN_DAY = `(?<day>[二三]?十[${HAN}]?|[${HAN}])`;
const ERA_BEFORE = '令和|㋿|平成|㍻|昭和|㍼|大正|明治|(?:中華)?民[國国]';
const FAR_EAST = String.raw`(?<era>${ERA_BEFORE}|(?<![\p{L}\d])[RHS](?=\d))`;

/** Every form in which a day is written, the plainest first, to be sought again and again; `\d` guards keep them off longer numbers. */
export const DAY_FORMS: readonly RegExp[] = [
  String.raw`(?<!\d)${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}${NO_DIGIT}`,
  String.raw`${FAR_EAST}\s?(?<year>元|\d{1,3})\s?年\s?${NUMBER}\s?月\s?${DAY}\s?[日號号]`,
  String.raw`${FAR_EAST}\s?(?<year>\d{1,3})[./]${NUMBER}[./]${DAY}${NO_DIGIT}`,
  `(?:(?<era>${ERA_BEFORE})(?<year>元|[〇零十百${HAN}]{1,5})|(?<year>[一二][〇零${HAN}]{3}))年${HAN_NUMBER}月${HAN_DAY}[日號号]`,
  String.raw`(?<![\d和成治正國国])(?<year>[12]\d{3}|1\d\d)\s?[年년]\s?${NUMBER}\s?[月월]\s?${DAY}\s?[日일號号]`,
  String.raw`(?<!\d)${DAY}(?:st|nd|rd|th|er|[ºª°.])?(?:\s+(?:of|de|di|do|d['’]))?[\s-]+${MONTH}(?:,|\s+(?:de|del|do))?[\s-]+(?:${ERA}\s?)?${YEAR}${NO_DIGIT}${ERA_AFTER}`,
  String.raw`(?<!\d)${DAY}(?:st|nd|rd|th|\.)?[\s-]+${MONTH}[\s-]+${SHORT_YEAR}`,
  String.raw`(?<!\d)${DAY}\s+tháng\s+${NUMBER}(?:,|\s+năm)?\s+${YEAR}${NO_DIGIT}`,
  String.raw`(?<![\p{L}\d])${MONTH}\s+${DAY}(?:st|nd|rd|th)?,?\s+(?:${ERA}\s?)?${YEAR}${NO_DIGIT}${ERA_AFTER}`,
  String.raw`(?<!\d)${YEAR}[.,]?(?:\s?(?:gada|m\.|\(e\)ko))?\s+(?:${DAY}\.\s+)?${MONTH}(?:\s+(?<late>0?[1-9]|[12]\d|3[01])(?!\d))?\.?`,
  String.raw`(?<![\d.])${DAY}\.\s?${NUMBER}\.\s?${YEAR}${NO_DIGIT}`,
  String.raw`(?<![\d/])(?<first>0?[1-9]|[12]\d|3[01])[/-](?<second>0?[1-9]|[12]\d|3[01])[/-]${YEAR}(?![\d/])${ERA_AFTER}`,
  String.raw`(?<![\d/])${YEAR}\s?[/.]\s?${NUMBER}\s?[/.]\s?${DAY}${NO_DIGIT}${ERA_AFTER}`,
].map((form) => new RegExp(form, 'giu'));

const HALF_BEFORE = String.raw`(?:(?<morning>午前|오전|上午|凌晨|早上)|(?<evening>午後|오후|下午|晚上))\s?`;
const CLOCK = String.raw`(?:${HALF_BEFORE})?(?<hour>[01]?\d|2[0-3])(?:[:.h時时點点시]\s?(?<minute>[0-5]\d)(?!\d)[分분]?(?:\s?[:.]?\s?(?<second>[0-5]\d)(?!\d)[秒초]?)?)?\s?(?<half>[ap]\.?\s?m\.?|π\.?μ\.?|μ\.?μ\.?|[صم](?!\p{L}))?`;
const ZONE = String.raw`(?:\s*\(?(?<utc>Z|UTC|GMT)?(?<offset>[+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)?(?![\p{L}\d])\)?)?`;
const WEEKDAY_SIGN = `(?:[（(]?[月火水木金土日월화수목금토일一二三四五六](?:曜日?|요일)?[)）]|(?:星期|週|周)[一二三四五六日])?`;
const AT = String.raw`(?:at|um|à|a las|às|alle|kl\.?|в|о|saat|στις|ώρα|ב?שעה|الساعة|ساعت|เวลา)?`;

/** A time of day that follows a date. */
export const TIME_AFTER = new RegExp(
  String.raw`^(?:T|(?:\s?[гр]\.)?\s*[,|·•–—-]?\s*${WEEKDAY_SIGN}\s*${AT}\s*)${CLOCK}(?!\d)(?:\s?(?:Uhr|h|น\.?))?${ZONE}`,
  'iu',
);
/** A time of day that stands before a date. */
export const TIME_BEFORE = new RegExp(
  String.raw`(?<!\d)${CLOCK}${ZONE}\s*(?:[,|·•–—-]|on)?\s*(?:\p{L}+,?\s+)?$`,
  'iu',
);

/** Where scripts have their figures from zero to nine in a row. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0xff10,
];

/** Figures of other scripts as ours, one for one: `١٢`, `१२`, `๑๒`, `１２`. */
export function withPlainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.findLast((first) => first <= code) ?? code;
    return digit.length === 1 && code - zero < 10 ? String(code - zero) : digit;
  });
}

/** A number in our figures, or in Chinese ones: `十二`, `二〇二六`, `一百一十五`; 元 is the first year of an era. */
export function plainNumber(written: string | undefined): number {
  if (written === undefined || /^\d+$/.test(written)) return Number(written);
  if (written === '元') return 1;
  const figure = (sign: string) => `〇${HAN}`.indexOf(sign.replace('零', '〇'));
  if (!/[十百]/.test(written)) return Number([...written].map(figure).join(''));
  const { hundreds, tens, ones } =
    /^(?:(?<hundreds>.?)百)?[零〇]?(?:(?<tens>.?)十)?(?<ones>.?)$/u.exec(written)?.groups ?? {};
  const times = (sign: string | undefined) =>
    sign === undefined ? 0 : sign === '' ? 1 : figure(sign);
  return times(hundreds) * 100 + times(tens) * 10 + (ones ? figure(ones) : 0);
}
