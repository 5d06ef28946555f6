import { visibleText } from '../../../../shared/report/words/visibleText';
import { wrap } from './layout';
import type { Style } from './paint';
import type { Terminal } from './terminal';

/** Writes a complaint whose first words stand out; what could steer the terminal is written out. */
export function complain(
  terminal: Pick<Terminal, 'complain' | 'complaintWidth' | 'paintComplaint'>,
  style: Style,
  first: string,
  rest = '',
): void {
  const { complaintWidth, paintComplaint: paint } = terminal;
  const lead = visibleText(first);
  const text = rest === '' ? lead : `${lead} ${visibleText(rest)}`;
  const lines = wrap(text, complaintWidth);
  const [line = ''] = lines;
  const painted = line.startsWith(lead)
    ? `${paint(style, lead)}${line.slice(lead.length)}`
    : paint(style, line);
  terminal.complain([painted, ...lines.slice(1), ''].join('\n'));
}
