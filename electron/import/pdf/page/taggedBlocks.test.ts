import { describe, expect, it } from 'vitest';
import { taggedBlocks } from './taggedBlocks';

const content = (mark: number) => ({ type: 'content', id: `p1R_mc${mark}` });
const node = (role: string, ...children: object[]) => ({ role, children });

describe('taggedBlocks', () => {
  it('gives the marks of paragraphs, items and tables in the order of the tree', () => {
    const tree = node(
      'Root',
      node(
        'Document',
        node('H1', content(4)),
        node('Sect', node('P', content(7), node('Link', content(1)), content(2))),
        node('L', node('LI', node('Lbl', content(5)), node('LBody', node('P', content(6))))),
        node('Table', node('TR', node('TD', content(8)), node('TD', content(3)))),
      ),
    );
    expect(taggedBlocks(tree)).toEqual([[4], [7, 1, 2], [5, 6], [8, 3]]);
  });

  it('takes text between blocks as one block, with the links in it', () => {
    const tree = node(
      'Root',
      node('Div', content(1), node('NonStruct', node('Link', content(2))), content(3)),
      node('Div', node('P', content(4)), content(5), node('Span', content(6))),
    );
    expect(taggedBlocks(tree)).toEqual([[1, 2, 3], [4], [5, 6]]);
  });

  it('gives nothing for a page that is not tagged', () => {
    expect(taggedBlocks(null)).toEqual([]);
    expect(taggedBlocks(node('Root'))).toEqual([]);
  });
});
