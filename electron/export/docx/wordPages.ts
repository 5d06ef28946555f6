import {
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { readLogo } from '../../../shared/report/desk/logo';
import type { Paper } from '../../../shared/report/desk/paper';
import type { ReportLook, ReportModel } from '../../../shared/report/report';
import { fitLogo } from '../../../shared/report/words/fitLogo';
import { visibleText } from '../../../shared/report/words/visibleText';
import { REPORT_STYLES } from './wordReportStyles';
import { wordRuns } from './wordText';

/** Twentieths of a point. */
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};
const MARGIN = 1440;

/** Paper, and what stands at the head and the foot of each page: on the first also whose report it is. */
export function wordPages(model: ReportModel): Omit<ISectionOptions, 'children'> {
  const { look } = model;
  const first = [...notice(look), ...deskLine(look)];
  const foot = () => footer(model);
  return {
    properties: {
      page: { size: SIZES[look.paper] },
      ...(first.length > 0 && { titlePage: true }),
    },
    ...(first.length > 0 && {
      headers: {
        first: new Header({ children: first }),
        default: new Header({ children: notice(look) }),
      },
    }),
    footers: { default: foot(), ...(first.length > 0 && { first: foot() }) },
  };
}

function deskLine({ desk, logo }: ReportLook): Paragraph[] {
  const picture = logo && readLogo(logo.address);
  const children: ParagraphChild[] = [];
  if (picture) {
    const alt = desk ?? 'Logo of the desk';
    children.push(
      new ImageRun({
        type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
        data: picture.bytes,
        transformation: fitLogo(picture),
        // Else numbered through all documents that are written in a sitting.
        altText: { id: '1', name: 'Logo', title: '', description: visibleText(alt) },
      }),
    );
  }
  const space = picture && desk ? '   ' : '';
  if (desk) children.push(...wordRuns(`${space}${visibleText(desk)}`, { bold: true }));
  if (children.length === 0) return [];
  return [new Paragraph({ style: REPORT_STYLES.text, spacing: { after: 240 }, children })];
}

function notice({ notice: text }: ReportLook): Paragraph[] {
  if (!text) return [];
  return [new Paragraph({ style: REPORT_STYLES.small, children: wordRuns(text, { bold: true }) })];
}

/** Letters that fit on one line beside the page number. */
const LONGEST_FOOT = 84;

function footer({ kicker, title, look }: ReportModel): Footer {
  const text = visibleText(`${kicker} · ${title}`);
  const short =
    text.length > LONGEST_FOOT ? `${text.slice(0, LONGEST_FOOT).replace(/\s+\S*$/u, '')} …` : text;
  const position = SIZES[look.paper].width - 2 * MARGIN;
  return new Footer({
    children: [
      new Paragraph({
        style: REPORT_STYLES.small,
        tabStops: [{ type: TabStopType.RIGHT, position }],
        children: [
          ...wordRuns(short),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      ...(look.footer
        ? [
            new Paragraph({
              style: REPORT_STYLES.small,
              children: wordRuns(visibleText(look.footer)),
            }),
          ]
        : []),
    ],
  });
}
