import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import { counted } from '../../../shared/counted';
import { newId } from '../../../shared/id';
import { ok } from '../../../shared/result';
import { fallbackTitle } from '../head/articleTitle';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { openOfficeParts, pathOfKind } from '../office/officeParts';
import type { XmlElement } from '../office/parseXml';
import { SLIDE_NAMESPACES, type SlideTally, slideBlocks } from './slideBlocks';

const PRESENTATION = {
  noun: 'PowerPoint presentation',
  text: 'text',
  program: 'PowerPoint or LibreOffice',
};

/** The words of a presentation, slide by slide; every block knows its slide as its page. */
export const fromPptx: Importer = (source, onProgress) => {
  const opened = openOfficeParts(source.bytes, SLIDE_NAMESPACES, PRESENTATION);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const main = parts.main ?? 'ppt/presentation.xml';
  const presentation = parts.read(main);
  if (!presentation.ok) return presentation;
  if (presentation.value?.name !== 'p:presentation') return parts.fail('noText');
  const relationships = parts.relationshipsOf(main);
  if (!relationships.ok) return relationships;

  const slides = presentation.value.child('p:sldIdLst')?.elements('p:sldId') ?? [];
  const tally: SlideTally = { pictures: 0, charts: 0, notes: 0, hidden: 0 };
  const blocks: Block[] = [];
  for (const [at, listed] of slides.entries()) {
    const target = relationships.value.get(listed.attribute('r:id') ?? '')?.target;
    const slide = target === undefined ? undefined : parts.read(target);
    if (slide && !slide.ok) return slide;
    if (target === undefined || !slide?.value) continue;
    if (/^(?:0|false)$/.test(slide.value.attribute('show') ?? '')) {
      tally.hidden += 1;
      continue;
    }
    const links = parts.relationshipsOf(target);
    if (!links.ok) return links;
    blocks.push(...slideBlocks(slide.value, at + 1, tally));
    const notes = pathOfKind(links.value, 'notesSlide');
    const spoken = notes === undefined ? undefined : parts.read(notes);
    if (spoken && !spoken.ok) return spoken;
    if (spoken?.value) blocks.push(...notesBlocks(spoken.value, at + 1, tally));
    else if (spoken) tally.notes += 1;
    onProgress(0.1 + (0.8 * (at + 1)) / slides.length);
  }
  if (blocks.length === 0) return importFailure('empty');
  const [first] = blocks;
  const core = parts.read(pathOfKind(parts.roots, 'core-properties') ?? 'docProps/core.xml');
  const named = core.ok ? core.value?.child('dc:title')?.text.trim() : undefined;
  const isName = named !== undefined && named !== '' && !/^PowerPoint Pr/i.test(named);
  const headline = first?.type === 'heading' ? blockText(first) : undefined;
  return ok({
    metadata: {
      title:
        headline ?? (isName ? named : fallbackTitle(source.name, first ? blockText(first) : '')),
    },
    blocks,
    leftOut: leftOut(tally),
    warnings: [],
  });
};

/** What is said to a slide and not shown on it, under words that say so. */
function notesBlocks(notes: XmlElement, page: number, tally: SlideTally): Block[] {
  const said = slideBlocks(notes, page, tally);
  if (said.length === 0) return [];
  const content = [{ text: 'Speaker’s notes' }];
  return [{ id: newId('block'), type: 'heading', level: 3, content, page }, ...said];
}

function leftOut({ pictures, charts, notes, hidden }: SlideTally): string[] {
  const said = (count: number, noun: string) => (count > 0 ? [`${counted(count, noun)}.`] : []);
  return [
    ...said(hidden, 'hidden slide'),
    ...(notes > 0
      ? [`The speaker’s notes of ${counted(notes, 'slide')}, which are not in the file.`]
      : []),
    ...said(pictures, 'picture'),
    ...said(charts, 'chart or drawing'),
  ];
}
