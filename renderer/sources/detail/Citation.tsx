import { type CitationPart, citationParts } from '../../../shared/source/citation';
import type { Source } from '../../../shared/source/source';
import styles from './SourceDetail.module.css';

/** A source as reports cite it. Its addresses are words here: the window opens no pages. */
export function Citation({ source }: { source: Source }) {
  const parts = citationParts(source).map((part, place) => ({
    part,
    key: `${place}-${part.kind}`,
  }));
  return (
    <p className={styles.citation} dir="auto">
      {parts.map(({ part, key }) => (
        <Part key={key} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: CitationPart }) {
  return part.kind === 'container' ? <i>{part.text}</i> : part.text;
}
