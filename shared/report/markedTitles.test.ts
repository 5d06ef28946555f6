import { describe, expect, it } from 'vitest';
import { toBiblatex } from '../bibliography/toBiblatex';
import { toRis } from '../bibliography/toRis';
import { sourceItems } from './data/sourceItems';
import { toClaimReview } from './data/toClaimReview';
import { toCsv } from './data/toCsv';
import { toWebAnnotation } from './data/toWebAnnotation';
import { makeDesk } from './desk/desk';
import { toHtml } from './html/toHtml';
import { toMarkdown } from './markdown/toMarkdown';
import { makeReport } from './model/reportModel';
import { PLANTED_CONTEXT, plantedProject } from './testing/plantedProject';

const MARKED = 'Growth of <i>Salmo salar</i> in H<sub>2</sub>O, “free” <sc>nato</sc>';
const planted = plantedProject();
const project = {
  ...planted,
  sources: planted.sources.map((source) => ({
    ...source,
    csl: { ...source.csl, title: MARKED },
    contacts: source.contacts.map(({ reply: _, ...contact }) => ({
      ...contact,
      outcome: 'noAnswer' as const,
    })),
  })),
};
const context = { ...PLANTED_CONTEXT, pageUrl: 'https://plant.example/check' };
const desk = makeDesk(project, 'legal', context);
const model = makeReport(desk);

describe('CSL’s markup in a title', () => {
  it('is formatting in HTML and Markdown', () => {
    const html = toHtml(model, { fonts: [] });
    expect(html).toContain('<i>Salmo salar</i> in H<sub>2</sub>O');
    expect(html).toContain('<span class="sc">nato</span>');
    expect(toMarkdown(model)).toContain('*Salmo salar* in H<sub>2</sub>O');
  });

  it('is formatting in BibLaTeX, and left out of RIS', () => {
    const { items } = sourceItems(desk);
    expect(toBiblatex(items).text).toContain(
      '\\mkbibemph{{Salmo} salar} in {H}\\textsubscript{2}{O}',
    );
    expect(toRis(items).text).toContain('TI  - Growth of Salmo salar in H₂O, “free” nato');
  });

  it('is no text anywhere', () => {
    const written = [
      toHtml(model, { fonts: [] }).replaceAll(/<[^<>]*>/g, ''),
      toMarkdown(model).replaceAll(/<\/?su[bp]>/g, ''),
      toCsv(model),
      JSON.stringify(toClaimReview(desk)),
      JSON.stringify(toWebAnnotation(desk)),
      JSON.stringify(model.decisions),
      toBiblatex(sourceItems(desk).items).text,
      toRis(sourceItems(desk).items).text,
    ];
    for (const text of written) {
      expect(text).toMatch(/Salmo\}? salar/);
      expect(text).not.toMatch(/(?:<|&lt;|\\<)\/?(?:i|sub|sc)(?:>|&gt;)/);
    }
  });

  it('stands in quotation marks that turn', () => {
    expect(JSON.stringify(model.decisions)).toContain('‘free’');
  });
});
