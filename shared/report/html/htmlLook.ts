import { accentOn } from '../desk/accent';
import type { Paper } from '../desk/paper';
import type { ReportLook, ReportModel } from '../report';
import { fitLogo } from '../words/fitLogo';
import { visibleText } from '../words/visibleText';
import { cssString } from './cssString';
import { words } from './html';
import { DARK_PAPER } from './reportPalette';

/** The desk's own colour and paper, and what stands on each printed page. */
export function lookRules(model: ReportModel): string {
  const { accent, paper } = model.look;
  return [
    accent && `:root{--accent:${accent}}`,
    accent &&
      `@media screen and (prefers-color-scheme:dark){:root{--accent:${accentOn(DARK_PAPER, accent)}}}`,
    pageRule(model, paper),
  ]
    .filter(Boolean)
    .join('');
}

const SIZES: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

/** Characters of the title that fit on one line beside the page number. */
const LONGEST_FOOT = 84;
const SMALL = 'font:400 8pt/1.45 Inter,"Inter Variable",system-ui,sans-serif;color:#625d55';

/** The foot of each printed page: what it is, what the desk says there, and its number. */
function pageRule({ kicker, title, look }: ReportModel, paper: Paper): string {
  const short =
    title.length > LONGEST_FOOT
      ? `${title.slice(0, LONGEST_FOOT).replace(/\s+\S*$/u, '')} …`
      : title;
  const left = [`${kicker} · ${short}`, look.footer]
    .filter((line) => line !== undefined)
    .map((line) => cssString(visibleText(line)))
    .join('"\\a "');
  const over = look.notice
    ? `@top-center{content:${cssString(look.notice)};${SMALL};font-weight:600}`
    : '';
  // The first page has it above the title.
  const first = look.notice ? '@page:first{@top-center{content:none}}' : '';
  return `@page{size:${SIZES[paper]};${over}@bottom-left{content:${left};white-space:pre-line;${SMALL}}@bottom-right{content:counter(page) " / " counter(pages);${SMALL}}}${first}`;
}

/** What stands over the report, as over each printed page. */
export function notice({ notice: text }: ReportLook): string {
  return text ? `<p class="notice">${words(text)}</p>\n` : '';
}

/** Whose report it is: logo and name of the desk. */
export function deskLine({ desk, logo }: ReportLook): string {
  if (!desk && !logo) return '';
  return `<p class="desk">${logo ? picture(logo, desk) : ''}${desk ? words(desk) : ''}</p>\n`;
}

function picture(logo: NonNullable<ReportLook['logo']>, desk: string | undefined): string {
  const { width, height } = fitLogo(logo);
  // Beside the name a picture of it says nothing new.
  const alt = desk ? '' : 'Logo of the desk';
  return `<img src="${logo.address}" alt="${alt}" width="${width}" height="${height}">`;
}

/** At the end of the page on a screen; on paper it stands at the foot of each. */
export function footer({ footer: text }: ReportLook): string {
  return text ? `<footer class="foot"><p>${words(text)}</p></footer>\n` : '';
}
