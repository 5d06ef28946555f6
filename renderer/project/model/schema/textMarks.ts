import { Mark } from '@tiptap/core';
import { linkAddressSchema, PLAIN_MARKS, type PlainMark } from '../../../../shared/article/block';

const TAGS: Readonly<Record<PlainMark, readonly string[]>> = {
  strong: ['strong', 'b'],
  em: ['em', 'i'],
  underline: ['u'],
  strike: ['s', 'del'],
  sub: ['sub'],
  sup: ['sup'],
  code: ['code'],
};

/** The marks of imported text. None excludes another, or a claim would vanish from inline code. */
export const plainMarks = PLAIN_MARKS.map((name) =>
  Mark.create({
    name,
    excludes: '',
    parseHTML: () => TAGS[name].map((tag) => ({ tag })),
    renderHTML: () => [TAGS[name][0] ?? 'span', 0],
  }),
);

/** Where the document linked to. Shown, never followed by a click in the text. */
export const Link = Mark.create({
  name: 'link',
  excludes: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: '',
      parseHTML: addressOf,
      renderHTML: ({ href }) => ({ 'data-link': '', title: href }),
    },
  }),
  // In the article and on the clipboard it is a span, so that nothing can follow it.
  parseHTML: () =>
    ['a[href]', 'span[data-link]'].map((tag) => ({
      tag,
      getAttrs: (element) =>
        linkAddressSchema.safeParse(addressOf(element)).success ? null : false,
    })),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

function addressOf(element: HTMLElement): string | null {
  return element.getAttribute('href') ?? element.getAttribute('title');
}
