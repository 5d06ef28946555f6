import { Mark } from '@tiptap/core';
import { linkAddressSchema, PLAIN_MARKS, type PlainMark } from '../../../shared/article/block';

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
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) =>
        linkAddressSchema.safeParse(element.getAttribute('href')).success ? null : false,
    },
  ],
  renderHTML: ({ mark }) => ['span', { 'data-link': '', title: mark.attrs.href }, 0],
});
