import { useState } from 'react';
import { blockText } from '../../shared/article/blockText';
import { claimText } from '../../shared/claim/staleness';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { type Segment, Segmented } from '../ui/fields/Segmented';
import { Problem } from '../ui/Problem';
import { Scrolled } from '../ui/rows/Scrolled';
import { StatusGlyph } from '../ui/StatusGlyph';
import type { EarlierVersion } from './useEarlierVersions';
import { VersionDifferences } from './VersionDifferences';
import styles from './VersionPreview.module.css';

/** Paragraphs and claims shown; the rest are counted. */
const SHOWN = 500;

type Part = 'differences' | 'claims' | 'text';
const PARTS: readonly Segment<Part>[] = [
  { value: 'differences', label: 'What differs' },
  { value: 'claims', label: 'Its claims' },
  { value: 'text', label: 'Its text' },
];

/** What an earlier version holds: compared with what is open now, its claims, its text. */
export function VersionPreview({ version: { content } }: { version: EarlierVersion }) {
  const [part, setPart] = useState<Part>('differences');
  if (content.kind === 'reading') return <p role="status">Reading this version</p>;
  if (content.kind === 'failed') {
    return <Problem>{content.error.message}</Problem>;
  }
  const { project, comparison, notices } = content;
  return (
    <section className={styles.preview} aria-label="What this version holds">
      <Segmented
        label="Show"
        segments={PARTS}
        value={part}
        onChange={(next: Part) => setPart(next)}
      />
      {notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      <Scrolled label="Preview" className={styles.content}>
        {part === 'differences' ? (
          <VersionDifferences
            comparison={comparison}
            names={{ before: 'This version', after: 'Now' }}
          />
        ) : null}
        {part === 'claims' ? <Claims claims={project.claims} /> : null}
        {part === 'text' ? <Text article={project.article} /> : null}
      </Scrolled>
    </section>
  );
}

function Claims({ claims }: Pick<ProjectFile, 'claims'>) {
  if (claims.length === 0) return <p>No claim is marked in this version.</p>;
  return (
    <ol className={styles.claims}>
      {claims.slice(0, SHOWN).map(({ id, status, statement, anchors }) => (
        <li key={id}>
          <StatusGlyph status={status} />
          <span dir="auto">{statement ?? claimText(anchors.map(({ quote }) => quote.exact))}</span>
        </li>
      ))}
      <More count={claims.length} />
    </ol>
  );
}

function Text({ article: { title, blocks } }: Pick<ProjectFile, 'article'>) {
  if (blocks.length === 0) return <p>The article of this version is empty.</p>;
  return (
    <div className={styles.text}>
      <p className={styles.about}>{title}</p>
      {blocks.slice(0, SHOWN).map((block) => (
        <p key={block.id} dir="auto" data-type={block.type}>
          {blockText(block)}
        </p>
      ))}
      <More count={blocks.length} />
    </div>
  );
}

function More({ count }: { count: number }) {
  return count > SHOWN ? <p>and {(count - SHOWN).toLocaleString('en')} more</p> : null;
}
