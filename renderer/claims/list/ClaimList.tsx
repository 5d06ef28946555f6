import { memo, useDeferredValue } from 'react';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import { counted } from '../../../shared/counted';
import type { ClaimId, TagId } from '../../../shared/id';
import type { Tag } from '../../../shared/tag/tag';
import { filteredClaims } from '../../project/session/filteredClaims';
import { openClaim } from '../../project/session/openClaim';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Kbd } from '../../ui/Kbd';
import { VirtualRows } from '../../ui/rows/VirtualRows';
import { StatusGlyph } from '../../ui/StatusGlyph';
import { useTagsById } from '../useTagsById';
import { ClaimFilterChips } from './ClaimFilterChips';
import styles from './ClaimList.module.css';
import { ClaimMarks } from './ClaimMarks';
import { ClearFilter } from './ClearFilter';

/** One row: two lines of text and the space around them (CSS pixels). */
const ROW_HEIGHT = 54;

/**
 * The sidebar's lower part: what to show, and the claims that are shown. What is changed in the project
 * shows here a moment later: no key of the article waits for the rows.
 */
export function ClaimList() {
  const now = useProject((view) => view);
  const view = useDeferredValue(now);
  const selectedNow = useWorkspace((workspace) => workspace.selectedClaim);
  const selectedLater = useDeferredValue(selectedNow);
  const filter = useWorkspace((workspace) => workspace.filter);
  const tags = useTagsById();
  if (view.claims.length === 0) return <NoClaims />;
  const claims = filteredClaims(view, filter);
  return (
    <section className={styles.part} aria-label="Claims">
      <div className={styles.head}>
        <h2>Show</h2>
        <ClearFilter>clear</ClearFilter>
      </div>
      <div className={styles.chips}>
        <ClaimFilterChips />
      </div>
      {claims.length === 0 ? (
        <NoMatches />
      ) : (
        <div className={styles.list} data-menu="claim">
          {/* A claim that was added is selected when it is there; moving among them never waits. */}
          <Rows claims={claims} selected={view === now ? selectedNow : selectedLater} tags={tags} />
        </div>
      )}
    </section>
  );
}

const Rows = memo(function Rows({
  claims,
  selected,
  tags,
}: {
  claims: readonly DerivedClaim[];
  selected: ClaimId | null;
  tags: ReadonlyMap<TagId, Tag>;
}) {
  const session = useSession();
  return (
    <VirtualRows
      label="Claims"
      role="listbox"
      items={claims}
      rowHeight={ROW_HEIGHT}
      keyOf={idOf}
      selected={selected}
      rowClassName={styles.item}
      onSelect={({ claim }) => session.select(claim.id, { reveal: true })}
      onOpen={({ claim }) => openClaim(session, claim.id)}
    >
      {(shown) => <Row shown={shown} tags={tags} />}
    </VirtualRows>
  );
});

function idOf({ claim }: DerivedClaim): string {
  return claim.id;
}

const Row = memo(function Row({
  shown,
  tags,
}: {
  shown: DerivedClaim;
  tags: ReadonlyMap<TagId, Tag>;
}) {
  const { claim, number, wording } = shown;
  const sources = new Set(claim.evidence.map(({ source }) => source)).size;
  const about = [
    claim.tags.map((tag) => tags.get(tag)?.label ?? '').join(', '),
    sources > 0 && counted(sources, 'source'),
  ].filter(Boolean);
  return (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.words} dir="auto">
        {wording}
      </span>
      <span className={styles.status}>
        <StatusGlyph status={claim.status} />
      </span>
      <span className={styles.about}>
        <ClaimMarks shown={shown} />
        <span className={styles.tags}>{about.join(' · ') || 'no tag'}</span>
      </span>
    </>
  );
});

function NoClaims() {
  const { settings } = useApp();
  return (
    <section className={styles.nothing} aria-label="Claims">
      <p>No claims yet.</p>
      {settings.singleKeys ? (
        <p>
          Select words, then press <Kbd keys="1" />.
        </p>
      ) : (
        <p>Select words in the article and choose a tag.</p>
      )}
    </section>
  );
}

function NoMatches() {
  return (
    <div className={styles.nothing} role="status">
      <p>No claim matches.</p>
      <ClearFilter>Show all claims</ClearFilter>
    </div>
  );
}
