import { STATUS_GLYPHS, STATUS_LABELS } from '../../claim/status';
import { ended } from '../../ended';
import { plainRuns } from '../../source/styledText';
import type { Citation, ClaimNote } from '../report';
import { capital } from '../words/listWords';
import { citationWords, STALE_WORDS } from '../words/noteWords';
import { citing, words } from './html';

/** "Wrong: the bulletin says 9 per cent. Northern Ferry Authority, p. 4." */
export function htmlNote(note: ClaimNote): string {
  const { verdict, status, text, citations } = note;
  const parts: string[] = [];
  if (status) {
    const sign = `<span aria-hidden="true">${STATUS_GLYPHS[status]}</span>`;
    parts.push(
      verdict
        ? `<span title="${STATUS_LABELS[status]}">${sign}<span class="hide">${STATUS_LABELS[status]}</span></span>`
        : `${sign} ${capital(STATUS_LABELS[status])}.`,
    );
  }
  if (verdict) {
    const end = text ? ':' : '.';
    parts.push(`<span class="v h-${verdict.colour}">${words(verdict.label)}${end}</span>`);
  }
  if (text) parts.push(words(ended(text)));
  if (note.stale) parts.push(`<span class="warn">${STALE_WORDS}</span>`);
  if (note.proposed)
    parts.push(`<span class="soft">Proposed:</span> ${words(ended(note.proposed))}`);
  if (citations.length > 0) {
    parts.push(`<span class="src">${citations.map(citation).join('; ')}.</span>`);
  }
  return parts.join(' ');
}

function citation(cited: Citation): string {
  const said = citing(plainRuns(citationWords(cited)));
  const { source } = cited;
  return source === undefined ? said : `<a class="bare" href="#source-${source}">${said}</a>`;
}
