import { assertNever } from '../../../shared/assertNever';
import type { StyledRun, StyledText } from '../../../shared/source/styledText';

/** Words with their looks. Addresses are words too: the window opens no pages. */
export function Styled({ text }: { text: StyledText }) {
  const runs = text.map((run, place) => ({ run, key: `${place}-${run.marks.join()}` }));
  return runs.map(({ run, key }) => <Run key={key} run={run} />);
}

function Run({ run: { text, marks } }: { run: StyledRun }) {
  const [mark, ...inner] = marks;
  if (mark === undefined) return text;
  const within = <Run run={{ text, marks: inner }} />;
  switch (mark) {
    case 'em':
      return <i>{within}</i>;
    case 'strong':
      return <b>{within}</b>;
    case 'sup':
      return <sup>{within}</sup>;
    case 'sub':
      return <sub>{within}</sub>;
    case 'smallCaps':
      return <span style={{ fontVariant: 'small-caps' }}>{within}</span>;
    case 'noCase':
      return within;
    default:
      return assertNever(mark);
  }
}
