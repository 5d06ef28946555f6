import { Node } from '@tiptap/core';

/**
 * The article's blocks as flat ProseMirror nodes: structure (heading level, list depth) is in their
 * attributes, as in the project file. `extra` carries what the file says of a block and this version
 * does not know.
 */

const identity = {
  id: {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute('data-block') ?? '',
    renderHTML: (attributes: Record<string, unknown>) => ({ 'data-block': attributes.id }),
  },
  extra: { default: null, rendered: false },
};

/** An attribute written as `data-<name>` and read back by `parse`. */
function dataAttribute<T>(name: string, initial: T, parse: (text: string) => T) {
  return {
    default: initial,
    parseHTML: (element: HTMLElement) => {
      const text = element.getAttribute(`data-${name}`);
      return text === null ? initial : parse(text);
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null || attributes[name] === false
        ? {}
        : { [`data-${name}`]: String(attributes[name]) },
  };
}

const text = (value: string): string | null => value;
const numeric = (value: string): number | null => Number(value);

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
    kind: dataAttribute('kind', 'bullet', String),
    level: dataAttribute('level', 1, Number),
    number: dataAttribute('number', null, numeric),
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
    header: dataAttribute('header', false, (value) => value === 'true'),
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

/** The picture is never shown, only what the document says of it; its caption is text like any other. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  addAttributes: () => ({
    ...identity,
    alt: dataAttribute('alt', null, text),
    address: dataAttribute('address', null, text),
  }),
  parseHTML: () => [{ tag: 'div[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-figure': '' }, 0],
});
