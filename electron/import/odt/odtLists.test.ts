import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { articleOf } from '../testing/testImport';
import { type OdtDouble, odtFile, paragraph } from './testing/odtDouble';

const read = (document: OdtDouble) =>
  articleOf({ name: 'Harbour story.odt', bytes: odtFile(document) });

describe('the numbering of an OpenDocument text', () => {
  it('gives list items the numbers that the document shows', async () => {
    const level = (at: number, format: string, start = '') =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}"${start}/>`;
    const automatic = `
      <text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>
      <text:list-style style:name="N">${level(1, '1', ' text:start-value="3"')}${level(2, 'a')}${level(3, '')}</text:list-style>`;
    const list = (inside: string, more = '') => `<text:list${more}>${inside}</text:list>`;
    const item = (inside: string, more = '') => `<text:list-item${more}>${inside}</text:list-item>`;
    const numbered = ' text:style-name="N"';
    const { blocks, warnings } = await read({
      automatic,
      text: [
        list(item(paragraph('bullet') + list(item(paragraph('inner')))), ' text:style-name="B"'),
        list(
          item(paragraph('three') + paragraph('its second') + list(item(paragraph('a')))) +
            `<text:list-header>${paragraph('no sign')}</text:list-header>`,
          `${numbered} xml:id="first"`,
        ),
        paragraph('between'),
        list(item(list(item(paragraph('b')))), `${numbered} text:continue-list="first"`),
        list(item(paragraph('four')), `${numbered} text:continue-numbering="true"`),
        list(
          item(list(item(list(item(paragraph('plain')))))) +
            item(paragraph('nine'), ' text:start-value="9"'),
          numbered,
        ),
        list(item('<text:h text:outline-level="1">A head</text:h>'), numbered),
      ].join(''),
    });
    const items = blocks.map((block) =>
      block.type === 'listItem' ? [block.kind, block.level, block.number] : block.type,
    );
    expect(items).toEqual([
      ['bullet', 1, undefined],
      ['bullet', 2, undefined],
      ['ordered', 1, 3],
      'paragraph',
      ['ordered', 2, 1],
      'paragraph',
      'paragraph',
      ['ordered', 2, 2],
      ['ordered', 1, 4],
      'paragraph',
      ['ordered', 1, 9],
      'heading',
    ]);
    expect(warnings.join()).toContain('plain numbers');
  });

  it('gives headings the numbers that the document shows, in their text', async () => {
    const level = (at: number, format: string, more = '') =>
      `<text:outline-level-style text:level="${at}" style:num-format="${format}"${more}/>`;
    const head = (text: string, at: number, more = '') =>
      `<text:h text:outline-level="${at}"${more}>${text}</text:h>`;
    const { blocks, leftOut } = await read({
      styles: `<text:outline-style>${[
        level(1, 'I', ' style:num-prefix="Part " style:num-suffix=":"'),
        level(2, '1', ' text:start-value="4"'),
        level(3, 'a', ' text:display-levels="2" style:num-suffix=")"'),
        level(4, ''),
        level(5, '一'),
      ].join('')}</text:outline-style>`,
      automatic:
        '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="A" style:num-suffix="."/></text:list-style>',
      text: [
        head('Harbour', 1),
        head('Ships', 2),
        head('Quays', 3),
        head('Cranes', 3),
        head('Plain', 4),
        head('No number', 3, ' text:is-list-header="true"'),
        head('Coast', 1),
        head('Storm', 3),
        head('Unknown', 5),
        `<text:list text:style-name="N"><text:list-item>${head('Annex', 2)}</text:list-item></text:list>`,
        head('Again', 1, ' text:restart-numbering="true"'),
      ].join(''),
    });
    expect(blocks.map(blockText)).toEqual([
      'Part I: Harbour',
      '4 Ships',
      '4.a) Quays',
      '4.b) Cranes',
      'Plain',
      'No number',
      'Part II: Coast',
      '4.a) Storm',
      'Unknown',
      'A. Annex',
      'Part I: Again',
    ]);
    expect(leftOut.join()).toContain('The numbers that the document shows before one heading;');
  });
});
