import type { Decisions, Finding, ReportModel, VerdictSummary } from '../report';
import { countOf } from '../words/listWords';
import { claimLink, dot, phrase, quoted, ratingSample, words } from './html';
import { htmlNote } from './htmlNote';
import { lang } from './lang';

/** What is wrong or needs a decision, under the picture of the verdicts. */
export function htmlSummary(model: ReportModel): string {
  return `<section class="summary" aria-label="In short">
${verdictBar(model)}
${decisions(model.decisions, model.language)}
</section>`;
}

function decisions(
  { heading, findings, sentences }: Decisions,
  language: string | undefined,
): string {
  const told = findings.map((each) => finding(each, language));
  const list = told.length > 0 ? `<ol class="findings">${told.join('')}</ol>` : '';
  const said = sentences.map((sentence) => `<li>${phrase(sentence)}</li>`);
  const rest = said.length > 0 ? `<ul class="open">${said.join('')}</ul>` : '';
  return `<h2>${words(heading)}</h2>${list}${rest}`;
}

function finding(each: Finding, language: string | undefined): string {
  const flags = each.flags.map((flag) => `<span class="warn">⚑ ${words(flag)}</span> `).join('');
  const gone = each.isGone
    ? ' <span class="warn">These words are no longer in the article.</span>'
    : '';
  return `<li><b class="n">${claimLink(each.number)}</b><div><p class="claimed"${lang(language)}>${quoted(each.words, language)}</p><p>${flags}${htmlNote(each)}${gone}</p></div></li>`;
}

function verdictBar({ verdicts, colours }: ReportModel): string {
  const { claims, counts, without } = verdicts;
  if (claims === 0)
    return '<h2>Verdicts</h2><p>No claim has a verdict on its words as they stand.</p>';
  const parts = counts.map(
    ({ colour, count }) => `<i class="h-${colour}" style="flex-grow:${count}">${count}</i>`,
  );
  const sample = (count: VerdictSummary['counts'][number]) =>
    colours === 'verdict' ? ratingSample(count) : dot(count.colour);
  const legend = counts.map(
    (count) => `<li>${sample(count)}<span>${words(count.label)} <b>${count.count}</b></span></li>`,
  );
  if (without > 0) {
    parts.push(`<i class="none" style="flex-grow:${without}">${without}</i>`);
    legend.push(
      `<li><span class="dot none" aria-hidden="true"></span><span>no verdict <b>${without}</b></span></li>`,
    );
  }
  return `<h2>Verdicts of ${countOf(claims, 'claim')}</h2><div class="bar" aria-hidden="true">${parts.join('')}</div><ul class="legend">${legend.join('')}</ul>`;
}
