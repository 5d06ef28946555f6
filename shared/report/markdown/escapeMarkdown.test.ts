import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../words/visibleText';
import { escapeMarkdown } from './escapeMarkdown';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function flat(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

/** What kinds of nodes the text is, and what is read. */
function parse(markdown: string): { kinds: string[]; text: string } {
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  const nodes = flat(fromMarkdown(markdown, options));
  // Programs link what looks like an address; what is read is where it leads.
  const kinds = nodes.map(({ type }) => type).filter((type) => type !== 'link' && type !== 'text');
  return { kinds, text: nodes.map(({ value = '' }) => value).join('') };
}

const words = (text: string) => visibleText(text).trim().replace(/\s+/g, ' ');

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~&=$@:^"/;1a x '), maxLength: 24 }),
  fc
    .array(
      fc.constantFrom('&amp;', '<b>', '](', '**', '__', '~~', '1. ', '# ', '- ', 'a_b', ' ', 'x'),
    )
    .map((parts) => parts.join('')),
);

describe('escapeMarkdown', () => {
  it.each<[string, (text: string) => string, readonly string[]]>([
    ['within a line', (text) => `x ${text} x`, ['root', 'paragraph']],
    ['in a line of its own', (text) => text, ['root', 'paragraph']],
    ['in a heading', (text) => `## ${text}`, ['root', 'heading']],
    ['in a list', (text) => `- ${text}`, ['root', 'list', 'listItem', 'paragraph']],
    ['in a quotation', (text) => `> ${text}`, ['root', 'blockquote', 'paragraph']],
    ['in strong words', (text) => `**${text}:**`, ['root', 'paragraph', 'strong']],
  ])('gives any words back %s, and nothing but words', (_, place, expected) => {
    const around = parse(place('word')).text.replaceAll('word', '\0').split('\0');
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(words(text) !== '');
        const { kinds, text: read } = parse(place(escapeMarkdown(text)));
        expect(kinds).toEqual(expected);
        expect(words(read)).toBe(words(around.join(words(text))));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'On 22-11-2026 at 10:30, the office (est. 1914) said: “50 % — or ~ 3 + 4 = 7!”',
    'The file report_of_may.pdf costs $5 at most; 3 > 2 & a < b, see #4 and P&O.',
    'Anything {else} | such as C#, @desk, 1.2 Findings, "quoted" ^ words.',
  ])('leaves %j as it is', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });
});
