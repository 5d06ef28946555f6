import { Node } from '@tiptap/core';
import { z } from 'zod';
import { figureSchema, listItemSchema } from '../../../../shared/article/block';
import { idSchema } from '../../../../shared/id';

/**
 * The article's blocks as flat ProseMirror nodes: structure (heading level, list depth) is in their
 * attributes, as in the project file. `extra` carries what the file says of a block and this version
 * does not know.
 */

const identity = {
  id: {
    default: '',
    parseHTML: (element: HTMLElement) => read(element, 'data-block', '', idSchema('block')),
    renderHTML: (attributes: Record<string, unknown>) => ({ 'data-block': attributes.id }),
  },
  extra: { default: null, rendered: false },
};

/** An attribute written as `data-<name>` and read back as the file's format allows. */
function dataAttribute<T>(name: string, initial: T, schema: z.ZodType<T>) {
  return {
    default: initial,
    parseHTML: (element: HTMLElement) => read(element, `data-${name}`, initial, schema),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null || attributes[name] === false
        ? {}
        : { [`data-${name}`]: String(attributes[name]) },
  };
}

/** Other editors' markup may have attributes of the same names, which no file could hold. */
function read<T, I>(element: HTMLElement, name: string, initial: I, schema: z.ZodType<T>): T | I {
  const parsed = schema.safeParse(element.getAttribute(name));
  return parsed.success ? parsed.data : initial;
}

const { kind, level, number } = listItemSchema.shape;
const { alt, address } = figureSchema.shape;
const numeric = z.string().transform(Number);

export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Text = Node.create({ name: 'text' });

export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  priority: 1000,
  addAttributes: () => identity,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => ({ ...identity, level: { default: 1, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

export const ListItem = Node.create({
  name: 'listItem',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  addAttributes: () => ({
    ...identity,
    kind: dataAttribute('kind', 'bullet', kind),
    level: dataAttribute('level', 1, numeric.pipe(level)),
    number: dataAttribute('number', null, numeric.pipe(number.unwrap()).nullable()),
  }),
  parseHTML: () => [{ tag: 'p[data-kind]', priority: 60 }, { tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  addAttributes: () => identity,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

export const TableRow = Node.create({
  name: 'tableRow',
  group: 'block',
  content: 'tableCell+',
  addAttributes: () => ({
    ...identity,
    header: dataAttribute(
      'header',
      false,
      z.literal('true').transform(() => true),
    ),
  }),
  parseHTML: () => [{ tag: 'div[data-row]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-row': '' }, 0],
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'text*',
  whitespace: 'pre',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-cell]' }],
  renderHTML: () => ['div', { 'data-cell': '' }, 0],
});

export const Rule = Node.create({
  name: 'rule',
  group: 'block',
  atom: true,
  selectable: false,
  addAttributes: () => identity,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
});

/** What the document says of a picture; the picture itself is drawn over it. Its caption is text like any other. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  addAttributes: () => ({
    ...identity,
    alt: dataAttribute('alt', null, alt.unwrap().nullable()),
    address: dataAttribute('address', null, address.unwrap().nullable()),
    attachment: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'div[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-figure': '' }, 0],
});
