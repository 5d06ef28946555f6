import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { toWebAnnotation } from '../shared/report/data/toWebAnnotation';
import { makeDesk } from '../shared/report/desk/desk';
import { PROFILES } from '../shared/report/profiles';
import { projectsToWrite } from './projects';
import { type Row, rowOf } from './row';

const RANDOM_PROJECTS = 40;
const CONTEXT = { now: '2026-03-18T12:00:00.000Z', nonce: 'conformance' };

/** What of the package is used in the page. */
interface Recogito {
  W3CTextFormat(source: string): object;
  createTextAnnotator(
    element: HTMLElement,
    options: object,
  ): {
    setAnnotations(annotations: readonly object[]): void;
    state: {
      store: { all(): readonly { target: { selector: readonly { range?: Range }[] } }[] };
    };
    destroy(): void;
  };
}

/** One file of annotations, as another program is given it. */
interface Given {
  readonly source: string;
  readonly text: string;
  readonly items: readonly object[];
}

/** Everything that Galley writes as Web Annotations, loaded into Recogito over a page of the text that goes with it. */
export async function checkRecogito(page: Page): Promise<Row[]> {
  const umd = createRequire(import.meta.url).resolve('@recogito/text-annotator');
  // It was built for a bundler, which would say this.
  const content = `var process = { env: {} };${await readFile(umd, 'utf8')}`;
  await page.addScriptTag({ content });
  const found: { readonly quote: string; readonly shown: string | undefined }[] = [];
  for (const project of projectsToWrite(RANDOM_PROJECTS)) {
    for (const profile of PROFILES) {
      const { collection } = toWebAnnotation(makeDesk(project, profile, CONTEXT));
      const { id: source, value: text } = collection['galley:text'];
      const items = inUtf16(collection.first.items);
      const quotes = collection.first.items.flatMap(({ target }) =>
        target.map(({ selector: [quote] }) => (quote && 'exact' in quote ? quote.exact : '')),
      );
      const shown = await page.evaluate(load, { source, text, items });
      found.push(...quotes.map((quote, at) => ({ quote, shown: shown[at] })));
    }
  }
  return [
    rowOf(
      'every place is on its own words',
      found.map(({ quote, shown }) =>
        shown === quote ? undefined : `${JSON.stringify(quote)} became ${JSON.stringify(shown)}`,
      ),
    ),
  ];
}

/** Positions as programs in JavaScript count them, where W3C's are other numbers. */
function inUtf16(items: readonly object[]): readonly object[] {
  return JSON.parse(JSON.stringify(items), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'galley:utf16' in value
      ? Object.assign({}, value, value['galley:utf16'])
      : value,
  );
}

/** The words that are marked, place by place; runs in the page. */
function load({ source, text, items }: Given): (string | undefined)[] {
  const recogito: Recogito = Reflect.get(window, 'RecogitoJS');
  const article = document.createElement('pre');
  article.textContent = text;
  document.body.replaceChildren(article);
  const annotator = recogito.createTextAnnotator(article, {
    adapter: recogito.W3CTextFormat(source),
  });
  annotator.setAnnotations(items);
  const shown = annotator.state.store
    .all()
    .flatMap(({ target }) => target.selector.map(({ range }) => range?.toString()));
  annotator.destroy();
  return shown;
}
