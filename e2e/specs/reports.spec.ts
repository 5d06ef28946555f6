import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Evidence } from '../../shared/claim/evidence';
import { PROFILES, type Profile } from '../../shared/report/profiles';
import { dateText } from '../../shared/source/dateText';
import type { Source } from '../../shared/source/source';
import { it } from '../appTest';
import { enrichedSample, projectText } from '../enrichedSample';
import { findMisfits } from '../reports/findMisfits';
import { outlineOf } from '../reports/outlineOf';
import { runCommand } from '../runCommand';

const PUBLISHED = 'https://desk.example/checks/1';

/** As `show --json` prints it; only what is compared here. */
interface Shown {
  readonly claims: readonly {
    readonly number: number;
    readonly status: string;
    readonly stale: boolean;
    readonly detached: boolean;
    readonly anchors: readonly { readonly quote: string; readonly detached: boolean }[];
    readonly verdict?: { readonly label: string; readonly explanation?: string };
    readonly evidence: readonly Evidence[];
  }[];
  readonly sources: readonly Source[];
}

const project = enrichedSample();
let folder: string;
let browser: Browser;
let shown: Shown;

it.beforeAll(async ({ browser: shared }) => {
  browser = shared;
  folder = await mkdtemp(join(tmpdir(), 'galley-reports-'));
  const path = join(folder, 'sample.galley');
  for (const profile of PROFILES) {
    // An export is noted in the project's log, which changes the file.
    await writeFile(path, projectText(project));
    const { code, stderr } = await runCommand(
      ...['export', path, '--to', 'html', '--profile', profile],
      ...['-o', reportFile(profile), '--url', PUBLISHED, '--desk', 'The Desk'],
    );
    expect(code).toBe(0);
    const held = profile === 'public' ? /^(?:Warning: Claim \d+ is held back: .*\n){2}$/ : /^$/;
    expect(stderr).toMatch(held);
  }
  shown = JSON.parse((await runCommand('show', path, '--json')).stdout) as Shown;
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const reportFile = (profile: Profile) => join(folder, `${profile}.html`);

function listedFor(profile: Profile): Shown['claims'] {
  if (profile !== 'public') return shown.claims;
  return shown.claims.filter(
    ({ verdict, status, stale, detached }) =>
      verdict && status !== 'noCheckNeeded' && !stale && !detached,
  );
}

describe.each(PROFILES)('the report for the %s', (profile) => {
  const address = () => pathToFileURL(reportFile(profile)).href;
  const requests: string[] = [];
  const complaints: string[] = [];
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled: false });
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address());
  });

  afterAll(() => page.close());

  it('asks for nothing but itself and complains of nothing without scripts', async () => {
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    expect(await page.locator('h1').textContent()).toBe(project.article.title);
    expect(requests).toEqual([address()]);
    expect(complaints).toEqual([]);
  });

  it('tells programs its verdicts where it is public, each at its own place in the page', async () => {
    const blocks = await page.locator('script').allTextContents();
    expect(blocks).toHaveLength(profile === 'public' ? 1 : 0);
    const reviews = JSON.parse(blocks[0] ?? '[]') as { readonly url: string }[];
    const places = reviews.map(({ url }) => url.replace(PUBLISHED, ''));
    expect(places).toEqual(
      profile === 'public' ? listedFor(profile).map(({ number }) => `#claim-${number}`) : [],
    );
    for (const place of places) expect(await page.locator(place).count()).toBe(1);
  });

  it('numbers every claim as the project does, in the list and in the text', async () => {
    const entries = await page.locator('.claim').evaluateAll((found) =>
      found.map((claim) => ({
        id: claim.id,
        number: claim.querySelector('.n')?.lastChild?.textContent,
        quotes: [...claim.querySelectorAll('h3 q')].map((quote) => quote.textContent),
        verdict: claim.querySelector('.verdict .v')?.textContent?.replace(/\.$/, ''),
      })),
    );
    expect(entries).toEqual(
      listedFor(profile).map(({ number, anchors, verdict }) => ({
        id: `claim-${number}`,
        number: String(number),
        quotes: [...new Set(anchors.map(({ quote }) => quote.replace(/\n/g, ' ')))],
        verdict: verdict?.label,
      })),
    );
    const inText = await page
      .locator('.text sup.k a')
      .evaluateAll((found) =>
        found.map((link) => `${link.textContent} ${link.getAttribute('href')}`).sort(),
      );
    const places = listedFor(profile).flatMap(({ number, anchors }) =>
      anchors.filter(({ detached }) => !detached).map(() => `${number} #claim-${number}`),
    );
    expect(inText).toEqual(places.sort());
  });

  it('cites every source in full beside its claim and in the list', async () => {
    const sources = new Map(shown.sources.map((source) => [source.id, source]));
    const entries = await citations(page.locator('.claim'));
    const [list] = await citations(page.locator('.sources'));
    const missing: string[] = [];
    for (const { number, evidence } of listedFor(profile)) {
      const entry = entries.find(({ id }) => id === `claim-${number}`);
      for (const { source: id, locator, quote } of evidence) {
        const source = sources.get(id);
        if (!source || !isOpen(source, profile)) continue;
        const words = [...citedWords(source), ...Object.values(locator ?? {}), quote ?? ''];
        const links = [source.archiveUrl, source.csl.URL].flatMap((each) => each ?? []);
        missing.push(
          ...words.filter((word) => !entry?.words.includes(flat(word))),
          ...links
            .slice(0, source.archiveUrl ? 1 : 0)
            .filter((link) => !entry?.links.includes(link)),
          ...citedWords(source).filter((word) => !list?.words.includes(flat(word))),
          ...links.filter((link) => !list?.links.includes(link)),
        );
      }
    }
    expect(missing).toEqual([]);
  });

  it('leads from claim to text and source and back, without a dead end', async () => {
    const dead = await page
      .locator('a[href^="#"]')
      .evaluateAll((found) =>
        found
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => document.querySelectorAll(`[id="${href.slice(1)}"]`).length !== 1),
      );
    expect(dead).toEqual([]);
    const back = await hrefs(page.locator('.claim a.n'));
    const inText = listedFor(profile).filter(({ anchors }) => anchors.some((a) => !a.detached));
    expect(back).toEqual(inText.map(({ number }) => `#text-${number}`));
    const [first] = await hrefs(page.locator('.cite a.bare').first());
    await page.locator('.cite a.bare').first().click();
    expect(new URL(page.url()).hash).toBe(first);
  });

  it('gives axe nothing to find, light or dark', async () => {
    const scripted = await browser.newPage({ colorScheme: 'light' });
    await scripted.goto(address());
    // Evaluated, not added: the report's own policy lets no script in.
    await scripted.evaluate(axe.source);
    expect(await violations(scripted)).toEqual([]);
    await scripted.emulateMedia({ colorScheme: 'dark' });
    // Nothing but colours depends on the scheme.
    expect(await violations(scripted, 'runOnly: ["color-contrast"]')).toEqual([]);
    await scripted.close();
  });

  it('prints to A4 with every word, every heading, and no heading left alone', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const { size, pages, headings } = outlineOf(pdf);
    expect(size.map(Math.round)).toEqual([595, 842]);
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(20);
    expect(headings).toHaveLength(
      await page.locator(':is(h1, h2, h3, h4, h5, h6):not(.hide)').count(),
    );
    // A heading, and at least one line below it, above the margin of 20 mm.
    expect(headings.filter(({ top }) => top < 57 + 22)).toEqual([]);

    // An address to copy is of no use on paper.
    await page.locator('.perma').evaluateAll((links) => {
      for (const link of links) link.remove();
    });
    const onScreen = await page.locator('main').ariaSnapshot();
    await page.emulateMedia({ media: 'print' });
    // The width of A4 between its margins.
    await page.setViewportSize({ width: 665, height: 971 });
    expect(await page.locator('main').ariaSnapshot()).toBe(onScreen);
    expect(await findMisfits(page)).toEqual([]);
  });
});

function violations(page: Page, only = ''): Promise<string[]> {
  return page.evaluate<string[]>(
    `axe.run({ resultTypes: ['violations'], ${only} }).then((run) => run.violations.map((each) => each.id + ': ' + each.nodes[0].html))`,
  );
}

function isOpen({ confidentiality }: Source, profile: Profile): boolean {
  return confidentiality === 'open' || (confidentiality === 'withheld' && profile === 'legal');
}

/** What has to be read of a source wherever it is cited. */
function citedWords({ csl }: Source): string[] {
  return [
    csl.title,
    csl.publisher,
    csl['container-title'],
    dateText(csl.issued),
    csl.accessed && `Accessed ${dateText(csl.accessed)}`,
  ].flatMap((word) => word || []);
}

interface Citations {
  readonly id: string;
  readonly words: string;
  readonly links: readonly string[];
}

async function citations(entries: ReturnType<Page['locator']>): Promise<Citations[]> {
  const found = await entries.evaluateAll((elements) =>
    elements.map((element) => ({
      id: element.id,
      words: element.textContent ?? '',
      links: [...element.querySelectorAll('a')].map((link) => link.href),
    })),
  );
  return found.map((entry) => ({ ...entry, words: flat(entry.words) }));
}

async function hrefs(links: ReturnType<Page['locator']>): Promise<string[]> {
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
