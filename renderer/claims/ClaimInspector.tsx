import { memo } from 'react';
import { sliceRange } from '../../shared/article/canonicalText';
import type { Claim } from '../../shared/claim/claim';
import { claimText } from '../../shared/claim/staleness';
import { defaultTagId } from '../../shared/tag/defaultTags';
import { type ArticleIndex, placesOf } from '../project/articleIndex';
import { editRecord } from '../project/editRecord';
import type { ClaimView } from '../project/projectView';
import { useProject } from '../project/useSession';
import { CheckRecord } from './CheckRecord';
import { ClaimActions } from './ClaimActions';
import { ClaimantFields } from './ClaimantFields';
import { ClaimField } from './ClaimField';
import { ClaimHistory } from './ClaimHistory';
import { ClaimQuote } from './ClaimQuote';
import { ClaimTags } from './ClaimTags';
import { CorrectionFields } from './CorrectionFields';
import { EvidenceSection } from './EvidenceSection';
import styles from './Inspector.module.css';
import { Places } from './Places';
import { PriorityFields } from './PriorityFields';
import { QuantityFields } from './QuantityFields';
import { StaleNotice } from './StaleNotice';
import { StatusField } from './StatusField';
import { useFocusField } from './useFocusField';
import { VerdictFields } from './VerdictFields';

const FIGURE = defaultTagId('figure');

/** The fields of one claim. Its parent has the claim's id as key: fields that are left are committed. */
export const ClaimInspector = memo(function ClaimInspector({
  shown,
  index,
}: {
  shown: ClaimView;
  /** Of the article as the claim stands in it. */
  index: ArticleIndex;
}) {
  const { claim } = shown;
  const tags = useProject((view) => view.tags);
  const hue = tags.find(({ id }) => id === claim.tags[0])?.hue ?? 'grey';
  return (
    <div className={styles.claim}>
      <ClaimQuote text={differentWords(shown, index)} hue={hue} />
      {shown.stale ? <StaleNotice shown={shown} /> : null}
      <Places shown={shown} index={index} />
      <RecordFields claim={claim} />
      <ClaimActions shown={shown} />
    </div>
  );
});

/** What depends on the claim's record alone: it stays while its place or number changes. */
const RecordFields = memo(function RecordFields({ claim }: { claim: Claim }) {
  const statement = useFocusField('statement');
  const notes = useFocusField('notes');
  return (
    <>
      <ClaimTags claim={claim} />
      <div ref={statement}>
        <ClaimField
          claim={claim}
          field="statement"
          label="Statement in your words"
          value={claim.statement}
          multiline
          change={(current, text) => editRecord(current, { statement: text })}
        />
      </div>
      <ClaimantFields claim={claim} />
      <StatusField claim={claim} />
      <VerdictFields claim={claim} />
      <EvidenceSection claim={claim} />
      {claim.quantity || claim.tags.includes(FIGURE) ? <QuantityFields claim={claim} /> : null}
      <div ref={notes}>
        <ClaimField
          claim={claim}
          field="notes"
          label="Notes"
          value={claim.notes}
          multiline
          change={(current, text) => editRecord(current, { notes: text })}
        />
      </div>
      <CorrectionFields claim={claim} />
      <PriorityFields claim={claim} />
      <CheckRecord claim={claim} />
      <ClaimHistory claim={claim} />
    </>
  );
});

/** A claim's words in the order of the article; places that say the same are said once. */
function differentWords({ claim, detached }: ClaimView, index: ArticleIndex): string {
  const standing = placesOf(index, claim).flatMap(({ anchor }) => {
    const range = index.anchors.get(anchor);
    return range ? sliceRange(index.canonical, range) : [];
  });
  const gone = claim.anchors.filter(({ id }) => detached.includes(id));
  return claimText([...new Set([...standing, ...gone.map(({ quote }) => quote.exact)])]);
}
