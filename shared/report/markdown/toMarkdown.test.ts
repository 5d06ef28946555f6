import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { makeDesk } from '../desk/desk';
import { makeReport } from '../model/reportModel';
import { PROFILES } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { toMarkdown } from './toMarkdown';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function parse(markdown: string): Node[] {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  return flat(fromMarkdown(markdown, options));
}

const write = (text: string) => {
  const project = plantedProject();
  const claims = project.claims.map((claim) => ({
    ...claim,
    statement: text,
    notes: text,
    verdict: claim.verdict && { ...claim.verdict, explanation: text },
  }));
  const article = {
    ...project.article,
    title: text,
    blocks: project.article.blocks.map((block) =>
      block.type === 'paragraph' ? { ...block, content: [{ text }] } : block,
    ),
  };
  const made = {
    ...project,
    article,
    claims: claims.map(({ verdict, ...claim }) => ({ ...claim, ...(verdict && { verdict }) })),
  };
  return toMarkdown(makeReport(makeDesk(made, 'editor', PLANTED_CONTEXT)));
};

describe('toMarkdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '[click](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '[a]: https://evil.example',
    '<https://evil.example>',
    'https://evil.example www.evil.example a@evil.example',
    '# heading',
    '- item\n- item',
    '1. item',
    '> quote',
    '```\ncode\n```',
    '| a | b |\n|---|---|',
    '&lt;b&gt; &#x41;',
    '~~gone~~ **bold** _em_ `code`',
    '---',
  ])('shows %j as text', (attack) => {
    const nodes = parse(write(attack));
    const plain = parse(write('words'));
    const kinds = (found: Node[], kind: string) => found.filter(({ type }) => type === kind).length;
    const markup = ['html', 'image', 'heading', 'listItem', 'code', 'inlineCode', 'table'];
    for (const kind of [...markup, 'blockquote', 'delete', 'definition', 'strong', 'emphasis']) {
      expect([kind, kinds(nodes, kind)]).toEqual([kind, kinds(plain, kind)]);
    }
    const shown = attack.replace(/\s+/g, ' ');
    const text = nodes.map(({ value }) => value ?? '').join('');
    expect(text).toContain(shown);
  });

  it('links only web addresses, each under its own name', () => {
    const texts = ['words', '[bank](https://evil.example)', '<https://a.example> www.b.example'];
    for (const text of texts) {
      const links = parse(write(text)).filter(({ type }) => type === 'link');
      expect(links.length).toBeGreaterThan(0);
      for (const { url, children } of links) {
        expect(url).toMatch(/^https?:/);
        // Programs link what looks like an address, but what is read is where it leads.
        expect(url?.replace(/^http:\/\/(?=www)/, '')).toBe(children?.[0]?.value);
      }
    }
  });

  it('says each thing of a source and of a request as a sentence', () => {
    const project = plantedProject();
    const [claim, ...claims] = project.claims;
    const [source, ...sources] = project.sources;
    if (!claim || !source) throw new Error('There are both.');
    const requests = [{ when: '2026-03', problem: 'It is wrong.', why: 'They are right' }];
    const contacts = [
      { when: '2026', outcome: 'declined' as const },
      { when: '2026-03-20', outcome: 'answered' as const },
    ];
    const markdown = toMarkdown(
      makeReport(
        makeDesk(
          {
            ...project,
            claims: [{ ...claim, requests }, ...claims],
            sources: [
              { ...source, rank: 'primary', rankReason: 'It counts', contacts },
              ...sources,
            ],
          },
          'editor',
          PLANTED_CONTEXT,
        ),
      ),
    );
    expect(markdown).toContain(
      'asked for in March 2026. What is said to be wrong: It is wrong. Outcome: open. Why: They are right.',
    );
    expect(markdown).toContain('Primary: It counts.');
    expect(markdown).toMatch(
      /^- Enquiries: .*Asked in 2026: declined\. .*Asked on 20 March 2026: answered\.$/m,
    );
    expect(markdown).toMatch(/Used by claim \d+\.$/m);
    expect(markdown).not.toMatch(/Used by claims \d+\.|\.\. |[^.\d]\. (?:primary|secondary)/m);
  });

  it('begins with the notice that the desk wants on each page, for the lawyer alone', () => {
    const context = { ...PLANTED_CONTEXT, look: { privileged: true } };
    const lines = PROFILES.map((profile) => {
      const [first] = toMarkdown(makeReport(makeDesk(plantedProject(), profile, context))).split(
        '\n',
      );
      return [profile, first === '**Privileged and confidential**'];
    });
    expect(Object.fromEntries(lines)).toEqual({
      author: false,
      editor: false,
      legal: true,
      public: false,
    });
  });
});
