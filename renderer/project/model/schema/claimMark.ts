import { Mark } from '@tiptap/core';

/**
 * One anchor of a claim in the text. Only the anchor's id: two touching anchors stay two, and nothing
 * about the claim is stored twice. Claims may overlap and nest, and do not grow when text is typed at
 * their edge.
 */
export const ClaimMark = Mark.create({
  name: 'claim',
  excludes: '',
  inclusive: false,
  // Outermost in the document, so that formatting never splits a claim's element.
  priority: 2000,
  addAttributes: () => ({
    anchor: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-anchor') ?? '',
      renderHTML: (attributes) => ({ 'data-anchor': attributes.anchor }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-anchor]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});
