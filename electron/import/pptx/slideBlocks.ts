import type { Block, Inline, PlainMark } from '../../../shared/article/block';
import { normalizeInline } from '../../../shared/article/normalizeInline';
import { newId } from '../../../shared/id';
import { withScriptDigits } from '../blocks/scriptDigits';
import type { XmlElement } from '../office/parseXml';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The prefix of each namespace that a presentation is read by; the strict form of a file has its own. */
export const SLIDE_NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${TRANSITIONAL}/presentationml/2006/main`, 'p'],
  [`${STRICT}/presentationml/main`, 'p'],
  [`${TRANSITIONAL}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}/package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** What of the slides is no text. */
export interface SlideTally {
  pictures: number;
  charts: number;
  /** Slides whose notes are missing from the file. */
  notes: number;
  hidden: number;
}

/** Shapes that stand on every slide. */
const BESIDES = new Set(['dt', 'ftr', 'hdr', 'sldNum']);

/** The text of a slide in the order of its shapes, its title first. */
export function slideBlocks(slide: XmlElement, page: number, tally: SlideTally): Block[] {
  const tree = slide.child('p:cSld')?.child('p:spTree');
  if (!tree) return [];
  const titles: Block[] = [];
  const blocks: Block[] = [];
  for (const shape of shapesOf(tree)) {
    if (shape.name === 'p:pic') tally.pictures += 1;
    if (shape.name === 'p:graphicFrame') blocks.push(...frameBlocks(shape, page, tally));
    if (shape.name !== 'p:sp') continue;
    const role = shape.child('p:nvSpPr')?.child('p:nvPr')?.child('p:ph')?.attribute('type') ?? '';
    if (BESIDES.has(role)) continue;
    const paragraphs = shape.child('p:txBody')?.elements('a:p').map(runsOf) ?? [];
    if (role === 'title' || role === 'ctrTitle') {
      const content = joined(paragraphs);
      if (content.length > 0) {
        titles.push({ id: newId('block'), type: 'heading', level: 2, content, page });
      }
      continue;
    }
    for (const content of paragraphs) {
      if (content.length > 0) blocks.push({ id: newId('block'), type: 'paragraph', content, page });
    }
  }
  return [...titles, ...blocks];
}

/** The shapes of a slide, those of groups in the group's place. */
function shapesOf(tree: XmlElement): XmlElement[] {
  return tree.elements().flatMap((shape) => (shape.name === 'p:grpSp' ? shapesOf(shape) : [shape]));
}

function frameBlocks(frame: XmlElement, page: number, tally: SlideTally): Block[] {
  const table = frame.child('a:graphic')?.child('a:graphicData')?.child('a:tbl');
  if (!table) {
    tally.charts += 1;
    return [];
  }
  const hasHeads = table.child('a:tblPr')?.attribute('firstRow') === '1';
  return table.elements('a:tr').flatMap((row, at): Block[] => {
    const cells = row
      .elements('a:tc')
      .map((cell) => joined(cell.child('a:txBody')?.elements('a:p').map(runsOf) ?? []));
    if (cells.every((cell) => cell.length === 0)) return [];
    const header = hasHeads && at === 0 ? { header: true } : {};
    return [{ id: newId('block'), type: 'tableRow', ...header, cells: cells.slice(0, 256), page }];
  });
}

/** Paragraphs as lines of one block. */
function joined(paragraphs: readonly (readonly Inline[])[]): Inline[] {
  const filled = paragraphs.filter((runs) => runs.length > 0);
  return normalizeInline(
    filled.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs])),
  );
}

function runsOf(paragraph: XmlElement): Inline[] {
  const runs: Inline[] = [];
  for (const part of paragraph.elements()) {
    if (part.name === 'a:br') runs.push({ text: '\n' });
    const text = part.name === 'a:r' || part.name === 'a:fld' ? part.child('a:t')?.text : undefined;
    if (!text) continue;
    const marks = marksOf(part.child('a:rPr'));
    runs.push(marks.length > 0 ? { text, marks } : { text });
  }
  return normalizeInline(withScriptDigits(runs));
}

function marksOf(look: XmlElement | undefined): PlainMark[] {
  const isOn = (name: string) => /^(?:1|true)$/.test(look?.attribute(name) ?? '');
  const height = Number(look?.attribute('baseline') ?? 0);
  return [
    ...(isOn('b') ? (['strong'] as const) : []),
    ...(isOn('i') ? (['em'] as const) : []),
    ...(height < 0 ? (['sub'] as const) : []),
    ...(height > 0 ? (['sup'] as const) : []),
  ];
}
