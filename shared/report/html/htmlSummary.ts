import type { ReportModel, TagCount, VerdictSummary } from '../report';
import { countOf } from '../words/listWords';
import { dot, phrase, words } from './html';

/** The picture of verdicts and of kinds, and what needs a decision. */
export function htmlSummary({ verdicts, tags, decisions }: ReportModel): string {
  const sentences = decisions.sentences.map((sentence) => `<li>${phrase(sentence)}</li>`);
  return `<section class="summary" aria-label="In short">
<div>${verdictBar(verdicts)}${tagBars(tags)}</div>
<div class="decisions"><h2>${words(decisions.heading)}</h2><ul>${sentences.join('')}</ul></div>
</section>`;
}

function verdictBar({ claims, counts, without }: VerdictSummary): string {
  if (claims === 0) return '<h2>Verdicts</h2><p>No claim has a verdict yet.</p>';
  const parts = counts.map(
    ({ colour, count }) => `<i class="h-${colour}" style="flex-grow:${count}">${count}</i>`,
  );
  const legend = counts.map(
    ({ label, colour, count }) =>
      `<li>${dot(colour)}<span>${words(label)} <b>${count}</b></span></li>`,
  );
  if (without > 0) {
    parts.push(`<i class="none" style="flex-grow:${without}">${without}</i>`);
    legend.push(
      `<li><span class="dot none" aria-hidden="true"></span><span>no verdict <b>${without}</b></span></li>`,
    );
  }
  return `<h2>Verdicts of ${countOf(claims, 'claim')}</h2><div class="bar" aria-hidden="true">${parts.join('')}</div><ul class="legend">${legend.join('')}</ul>`;
}

function tagBars(tags: readonly TagCount[]): string {
  const most = Math.max(1, ...tags.map(({ count }) => count));
  if (tags.length === 0) return '';
  const bars = tags.map(
    ({ label, hue, count }) =>
      `<li class="h-${hue}"><span>${words(label)}</span><svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true"><rect width="${(count / most) * 100}" height="9" rx="1" fill="currentColor"/></svg><b>${count}</b></li>`,
  );
  return `<h2>Kinds of claim</h2><ul class="kinds">${bars.join('')}</ul>`;
}
