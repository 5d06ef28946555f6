import { Fragment } from 'react';
import type { Claim } from '../../shared/claim/claim';
import { claimText } from '../../shared/claim/staleness';
import type { ProjectComparison } from '../../shared/project/compare/compareProjects';
import type { ComparedBlock } from '../../shared/project/compare/compareTexts';
import type { Piece } from '../../shared/project/compare/compareWords';
import { StatusGlyph } from '../ui/StatusGlyph';
import styles from './VersionDifferences.module.css';

/** Claims and paragraphs shown one by one; the rest are counted. */
const LISTED = 200;

/** What two versions of a project do not have in common: claims in lists, the text side by side. */
export function VersionDifferences({
  comparison,
  names,
}: {
  comparison: ProjectComparison;
  /** What the two versions are called here, such as “This version” and “Now”. */
  names: { readonly before: string; readonly after: string };
}) {
  const { claims, text, other } = comparison;
  const paragraphs = text.blocks.filter(({ kind }) => kind !== 'same');
  const noClaims = claims.added.length + claims.removed.length + claims.changed.length === 0;
  return (
    <div className={styles.differences}>
      <h3>Claims</h3>
      {noClaims ? <p className={styles.none}>The same in both.</p> : null}
      <ClaimList title={`Only in: ${names.before}`} claims={claims.removed} />
      <ClaimList title={`Only in: ${names.after}`} claims={claims.added} />
      {claims.changed.length === 0 ? null : (
        <>
          <h4>Not the same</h4>
          <ul className={styles.claims}>
            {claims.changed.slice(0, LISTED).map(({ after, what }) => (
              <li key={after.id}>
                <StatusGlyph status={after.status} />
                <span dir="auto">{wording(after)}</span>
                <small>{what.join(', ')}</small>
              </li>
            ))}
            <More count={claims.changed.length} />
          </ul>
        </>
      )}
      <h3>Text</h3>
      {paragraphs.length === 0 ? <p className={styles.none}>The same in both.</p> : null}
      {paragraphs.length === 0 ? null : (
        <div className={styles.sides}>
          <h4>{names.before}</h4>
          <h4>{names.after}</h4>
          {paragraphs.slice(0, LISTED).map((block) => (
            <Paragraph key={`${block.kind} ${block.id}`} block={block} />
          ))}
        </div>
      )}
      {paragraphs.length > LISTED ? (
        <p className={styles.none}>
          and {(paragraphs.length - LISTED).toLocaleString('en')} more paragraphs
        </p>
      ) : null}
      {other.length === 0 ? null : (
        <>
          <h3>Else</h3>
          <p>{other.join(', ')}</p>
        </>
      )}
    </div>
  );
}

function ClaimList({ title, claims }: { title: string; claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className={styles.claims}>
        {claims.slice(0, LISTED).map((claim) => (
          <li key={claim.id}>
            <StatusGlyph status={claim.status} />
            <span dir="auto">{wording(claim)}</span>
          </li>
        ))}
        <More count={claims.length} />
      </ul>
    </>
  );
}

function More({ count }: { count: number }) {
  if (count <= LISTED) return null;
  return <li>and {(count - LISTED).toLocaleString('en')} more</li>;
}

function Paragraph({ block: { before, after } }: { block: ComparedBlock }) {
  return (
    <>
      <Side pieces={before} tag="del" />
      <Side pieces={after} tag="ins" />
    </>
  );
}

function Side({ pieces, tag: Tag }: { pieces: readonly Piece[] | undefined; tag: 'del' | 'ins' }) {
  if (!pieces) return <p className={styles.absent}>not there</p>;
  // A piece is found by where it begins.
  let at = 0;
  return (
    <p className={styles.side} dir="auto">
      {pieces.map(({ text, isOwn }) => {
        const key = at;
        at += text.length;
        return isOwn ? <Tag key={key}>{text}</Tag> : <Fragment key={key}>{text}</Fragment>;
      })}
    </p>
  );
}

function wording({ statement, anchors }: Claim): string {
  return statement ?? claimText(anchors.map(({ quote }) => quote.exact));
}
