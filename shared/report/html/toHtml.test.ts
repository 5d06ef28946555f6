import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../article/canonicalText';
import type { BlockId } from '../../id';
import { createProject } from '../../project/file/createProject';
import type { ProjectFile } from '../../project/file/projectFile';
import { makeDesk } from '../desk/desk';
import { makeReport } from '../model/reportModel';
import { PROFILES, type Profile } from '../profiles';
import { PLANTED_CONTEXT, plantedProject } from '../testing/plantedProject';
import { toHtml } from './toHtml';

const sample: ProjectFile = JSON.parse(
  readFileSync(new URL('../../../resources/sample.galley', import.meta.url), 'utf8'),
);
const context = { ...PLANTED_CONTEXT, nonce: 'x' };
const write = (project: ProjectFile, profile: Profile = 'editor', more = {}) =>
  toHtml(makeReport(makeDesk(project, profile, { ...context, ...more })), { fonts: [] });
const parse = (html: string) => new JSDOM(html).window.document;

const BLOCKS_SELECTOR =
  '.text > p, .text > h3, .text > h4, .text > h5, .text > h6, .text li, .text blockquote, .text figcaption, .text tr, .text hr';

/** The article's text as the report shows it, without the claims' numbers. */
function articleText(document: Document): string {
  for (const number of document.querySelectorAll('sup.k, .pn')) number.remove();
  for (const br of document.querySelectorAll('.text br')) br.replaceWith('\n');
  return [...document.querySelectorAll(BLOCKS_SELECTOR)]
    .map((block) =>
      block.tagName === 'TR'
        ? [...block.children].map((cell) => cell.textContent).join('\t')
        : block.textContent,
    )
    .join('\n');
}

/** The project with the same text in every field a person can fill. */
function filledWith(text: string): ProjectFile {
  const fill = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') {
      const isFree =
        !/^(?:id|format|type|status|stance|rating|source|hue|colour|block|confidentiality|rank|reliability|sha256|start|end|created|modified|captured|at|when|madeOn|asOf|published|priority|on|onRecord|exact|prefix|suffix|language)$/.test(
          key,
        );
      return isFree && !['tags', 'flags', 'derivedFrom'].includes(key) ? text : value;
    }
    if (Array.isArray(value)) return value.map((item) => fill(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, fill(item, name)]),
    );
  };
  const project = plantedProject();
  const { article, scale, tags, sources, claims, log } = project;
  return Object.assign({}, project, {
    article: Object.assign({}, article, { title: text, byline: text, publisher: text }),
    scale: fill(scale),
    tags: fill(tags),
    sources: fill(sources),
    claims: fill(claims),
    log: fill(log),
  });
}

describe('an HTML report', () => {
  it.each(PROFILES)('holds no script, no handler, and asks for nothing (%s)', (profile) => {
    const document = parse(write(sample, profile));
    const loading = 'script, iframe, object, embed, link, img, video, audio, form, base, [src]';
    expect(document.querySelectorAll(loading)).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames(),
    );
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; style-src/);
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\((?!data:)|@import/);
  });

  it('tells programs what it is given as data, which nothing in it can end', () => {
    const data = [{ '@type': 'ClaimReview', name: '</script><img src=x onerror=alert(1)>\u2028&' }];
    const html = toHtml(makeReport(makeDesk(sample, 'public', context)), { fonts: [], data });
    const document = new JSDOM(html, { runScripts: 'dangerously' }).window.document;
    const blocks = [...document.querySelectorAll('script')];
    expect(blocks.map(({ type }) => type)).toEqual(['application/ld+json']);
    expect(JSON.parse(blocks[0]?.textContent ?? '')).toEqual(data);
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelector('script')?.textContent).not.toMatch(/[<>&\u2028]/);
  });

  it.each(PROFILES)('shows the article word for word (%s)', (profile) => {
    expect(articleText(parse(write(sample, profile)))).toBe(
      canonicalText(sample.article.blocks).text,
    );
  });

  it.each(PROFILES)('links numbers in the text, claims and sources both ways (%s)', (profile) => {
    const document = parse(write(sample, profile));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
    const { claims, sources } = makeReport(makeDesk(sample, profile, context));
    for (const { number } of claims) {
      expect(ids).toContain(`claim-${number}`);
      expect(ids).toContain(`text-${number}`);
    }
    for (const { number } of sources) expect(ids).toContain(`source-${number}`);
  });

  it('numbers every place of a claim after its last word', () => {
    const document = parse(write(sample));
    const numbers = [...document.querySelectorAll('sup.k a')].map((link) =>
      Number(link.textContent),
    );
    const expected = makeReport(makeDesk(sample, 'editor', context)).claims.flatMap(
      ({ number, places }) => Array.from({ length: places }, () => number),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(expected);
  });

  it('numbers paragraphs for the lawyer alone, and says in which of them a claim stands', () => {
    const document = parse(write(sample, 'legal'));
    const numbers = [...document.querySelectorAll('.pn')].map((each) => Number(each.textContent));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(numbers.length).toBeGreaterThan(10);
    const paragraph = document.querySelector('#text-2')?.closest('p')?.querySelector('.pn');
    expect(document.querySelector('#claim-2 .meta')?.textContent).toContain(
      `paragraph ${paragraph?.textContent?.trim()}`,
    );
    expect(parse(write(sample, 'editor')).querySelectorAll('.pn')).toHaveLength(0);
  });

  it('names its language and the direction of the article', () => {
    const arabic = { ...sample, article: { ...sample.article, language: 'ar' } };
    const document = parse(write(arabic));
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('.text')?.getAttribute('dir')).toBe('rtl');
    const blocks = [...document.querySelectorAll('.text > *, h1, .claim h3, .claimed')];
    expect(blocks.length).toBeGreaterThan(40);
    expect(new Set(blocks.map((block) => block.getAttribute('lang')))).toEqual(new Set(['ar']));
  });

  it('names the language of a source for its title and its words, and no language that is none', () => {
    const inLanguage = (language: string) => {
      const sources = sample.sources.map((source) => ({
        ...source,
        csl: { ...source.csl, language },
      }));
      return parse(write({ ...sample, sources }));
    };
    const languagesOf = (document: Document, selector: string) =>
      new Set([...document.querySelectorAll(selector)].map((each) => each.getAttribute('lang')));
    const german = inLanguage('de_CH');
    const [title] = german.querySelectorAll('.sources > li [lang]');
    expect(sample.sources.map(({ csl }) => csl.title)).toContain(title?.textContent);
    expect(languagesOf(german, '.sources [lang]')).toEqual(new Set(['de-CH']));
    expect(languagesOf(german, '.claim dd > p:has(> q), .claim dd q')).toEqual(new Set(['de-CH']));
    const unknown = inLanguage('German');
    expect(languagesOf(unknown, '.sources [lang], .claim dd [lang]')).toEqual(new Set());
  });

  it('tells headings as deep as they stand, and keeps the article’s own levels', () => {
    const levels = [3, 6, 6, 2, 5, 1, 3] as const;
    const blocks = levels.map((level, at) => ({
      id: `blk_h${at}` as BlockId,
      type: 'heading' as const,
      level,
      content: [{ text: `Heading ${at}` }],
    }));
    const article = { title: 'Levels', blocks };
    const page = parse(write(createProject({ article, now: context.now })));
    const headings = [...page.querySelectorAll('.text > *')];
    expect(headings.map(({ tagName }) => Number(tagName.slice(1)))).toEqual([5, 6, 6, 4, 6, 3, 5]);
    const depths = headings.map(
      (heading) => heading.getAttribute('aria-level') ?? heading.tagName.slice(1),
    );
    expect(depths.map(Number)).toEqual([3, 4, 4, 3, 4, 3, 4]);
  });

  it('names a figure by its picture or its caption, so that a PDF says what it is', () => {
    const figure = (id: string, alt: string | undefined, caption: string) => ({
      id: id as BlockId,
      type: 'figure' as const,
      ...(alt !== undefined && { alt }),
      content: caption === '' ? [] : [{ text: caption }],
    });
    const blocks = [
      figure('blk_1', 'A "brick" mill', 'The mill on Monday'),
      figure('blk_2', undefined, 'The mill on Sunday'),
      figure('blk_3', 'The owner', ''),
    ];
    const page = parse(write(createProject({ article: { title: 'T', blocks }, now: context.now })));
    const names = [...page.querySelectorAll('figure')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(names).toEqual(['A "brick" mill', 'The mill on Sunday', 'The owner']);
  });

  it('sets names and titles that run from right to left apart, never a whole sentence', () => {
    const [first, ...others] = sample.sources;
    if (!first) throw new Error('The sample has a source');
    const csl = { ...first.csl, title: 'نشرة الصيف', publisher: 'Tide Press' };
    const article = { ...sample.article, byline: 'محمد علي' };
    const document = parse(write({ ...sample, article, sources: [{ ...first, csl }, ...others] }));
    const apart = [...document.querySelectorAll('bdi[dir=rtl]')].map((each) => each.textContent);
    expect(new Set(apart)).toEqual(new Set(['محمد علي', 'نشرة الصيف']));
    expect(document.querySelector('.by bdi')?.getAttribute('dir')).toBe('ltr');
  });

  it('has one first heading and skips no level', () => {
    const levels = [...parse(write(sample)).querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) =>
      Number(heading.tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '<svg/onload=alert(1)>',
    '&lt;script&gt;',
  ])('shows %s as text in every field', (attack) => {
    for (const profile of PROFILES) {
      const document = parse(write(filledWith(attack), profile));
      expect(document.querySelectorAll('script, img, svg[onload], [onmouseover]')).toHaveLength(0);
      expect(document.querySelector('h1')?.textContent).toBe(attack);
      expect(document.querySelectorAll('style')).toHaveLength(1);
    }
  });

  it('keeps addresses that are no web addresses as they are, without a link', () => {
    const document = parse(write(filledWith('javascript:alert(1)'), 'legal'));
    const schemes = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(schemes.filter((href) => !/^(?:#|https?:|mailto:)/.test(href ?? ''))).toEqual([]);
  });

  it('writes out what hides in an address and tells a lookalike host from the real one', () => {
    const project = plantedProject();
    const [first] = project.sources;
    if (!first) throw new Error('The planted project has sources');
    const url = 'https://аpple.example/\u202egpj.exe';
    const source = { ...first, csl: { ...first.csl, URL: url } };
    const html = write({ ...project, sources: [source, ...project.sources.slice(1)] });
    expect(html).toContain('[U+202E]');
    expect(html).toContain('(xn--pple-43d.example)');
    expect(html).not.toContain('\u202e');
  });

  it('tells those who share a public page what it is, and of no other where it lies', () => {
    const pageUrl = 'https://desk.example/checks/1';
    const head = (profile: Profile) => {
      const document = parse(write(sample, profile, { pageUrl }));
      const tags = [
        ...document.head.querySelectorAll('link, meta[property], meta[name=description]'),
      ];
      return tags.map((tag) => tag.getAttribute('href') ?? tag.getAttribute('content'));
    };
    const told = head('public');
    expect(told.filter((text) => text === pageUrl)).toHaveLength(2);
    expect(told).toContain(context.deskName);
    expect(told).toContain(sample.article.title);
    expect(
      told.filter((text) => text?.startsWith('Verdicts of 20 claims. Confirmed: 14.')),
    ).toHaveLength(2);
    for (const profile of ['author', 'editor', 'legal'] as const) expect(head(profile)).toEqual([]);
  });

  it('says where the article is and when its text was taken, where that is recorded', () => {
    const { url: _url, ...rest } = sample.article;
    const known = { url: 'https://courier.example/ferry', retrieved: '2026-09-13' };
    const text = (article: Partial<ProjectFile['article']>) =>
      parse(write({ ...sample, article: { ...rest, ...article } })).querySelector('header')
        ?.textContent;
    expect(text(known)).toContain(
      'The article: https://courier.example/ferry, as saved on 13 September 2026.',
    );
    expect(text({ retrieved: known.retrieved })).toContain(
      'The article as saved on 13 September 2026.',
    );
    expect(text({ url: 'file:///home/somebody/article.html' })).not.toContain('somebody');
  });

  it('reads well without a claim', () => {
    const article = { title: '', blocks: [] };
    const html = write(createProject({ article, now: '2026-03-14T09:00:00.000Z' }));
    const text = parse(html).querySelector('main')?.textContent ?? '';
    expect(text).toContain('Untitled article');
    expect(text).toContain('No claim has been marked in this article yet.');
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  it('writes 1,000 claims', () => {
    const [claim] = sample.claims;
    if (!claim) throw new Error('The sample has claims');
    const claims = Array.from({ length: 1000 }, (_, at) => ({
      ...(sample.claims[at % sample.claims.length] ?? claim),
      id: `clm_many-${at}` as typeof claim.id,
    }));
    const html = write({ ...sample, claims });
    expect(html).toContain('id="claim-1000"');
  });
});

describe('fonts and the foot of the page', () => {
  it('embeds fonts and escapes the title in the style sheet', () => {
    const model = makeReport(makeDesk(filledWith('"}</style>{'), 'editor', context));
    const fonts = [{ family: 'Inter', style: 'normal', weight: '100 900', base64: 'AAAA' }];
    const html = toHtml(model, { fonts });
    expect(html).toContain('src:url(data:font/woff2;base64,AAAA)');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('\\22 \\7d \\3c \\2f style\\3e \\7b ');
  });

  it('repeats the rows that head a table on each page that it reaches', () => {
    const cells = [[{ text: 'Year' }], [{ text: 'People' }]];
    const row = (place: number, header: boolean) =>
      ({ id: `blk_row${place}` as BlockId, type: 'tableRow', header, cells }) as const;
    const blocks = [row(1, true), row(2, true), row(3, false), row(4, true)];
    const article = { title: 'A table', blocks };
    const page = parse(write(createProject({ article, now: context.now })));
    const rowsIn = (part: string) => page.querySelectorAll(`.text table > ${part} > tr`).length;
    expect([rowsIn('thead'), rowsIn('tbody')]).toEqual([2, 2]);
  });
});
