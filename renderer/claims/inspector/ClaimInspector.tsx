import { memo } from 'react';
import { sliceRange } from '../../../shared/article/canonicalText';
import type { Claim } from '../../../shared/claim/claim';
import type { DerivedClaim } from '../../../shared/claim/deriveClaims';
import type { SignOffState } from '../../../shared/claim/signOff';
import { claimText } from '../../../shared/claim/staleness';
import { defaultTagId } from '../../../shared/tag/defaultTags';
import { editRecord } from '../../project/fields/editRecord';
import { type ArticleIndex, placesOf } from '../../project/model/articleIndex';
import { useProject } from '../../project/session/useSession';
import { EvidenceSection } from '../evidence/EvidenceSection';
import { RequestFold } from '../requests/RequestFold';
import { ClaimActions } from './ClaimActions';
import { ClaimHistory } from './ClaimHistory';
import { ClaimQuote } from './ClaimQuote';
import { CheckRecord } from './fields/CheckRecord';
import { ClaimantFields } from './fields/ClaimantFields';
import { ClaimField } from './fields/ClaimField';
import { ClaimTags } from './fields/ClaimTags';
import { CorrectionFields } from './fields/CorrectionFields';
import { PriorityFields } from './fields/PriorityFields';
import { QuantityFields } from './fields/QuantityFields';
import { StatusField } from './fields/StatusField';
import { useFocusField } from './fields/useFocusField';
import { VerdictFields } from './fields/VerdictFields';
import styles from './Inspector.module.css';
import { Places } from './Places';
import { StaleNotice } from './StaleNotice';
import { VoidSignOffNotice } from './VoidSignOffNotice';

const FIGURE = defaultTagId('figure');

/** The fields of one claim. Its parent has the claim's id as key: fields that are left are committed. */
export const ClaimInspector = memo(function ClaimInspector({
  shown,
  index,
}: {
  shown: DerivedClaim;
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
      {shown.signOff === 'changed' ? <VoidSignOffNotice claim={claim} /> : null}
      <Places shown={shown} index={index} />
      <RecordFields claim={claim} signOff={shown.signOff} />
      <ClaimActions shown={shown} />
    </div>
  );
});

/** What depends on the claim's record, and on what became of its sign-off: it stays while its place or number changes. */
const RecordFields = memo(function RecordFields({
  claim,
  signOff,
}: {
  claim: Claim;
  signOff: SignOffState | undefined;
}) {
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
      <RequestFold claim={claim} />
      <PriorityFields claim={claim} />
      <CheckRecord claim={claim} signOff={signOff} />
      <ClaimHistory claim={claim} />
    </>
  );
});

/** A claim's words in the order of the article; places that say the same are said once. */
function differentWords({ claim, detached }: DerivedClaim, index: ArticleIndex): string {
  const standing = placesOf(index, claim).flatMap(({ anchor }) => {
    const range = index.anchors.get(anchor);
    return range ? sliceRange(index.canonical, range) : [];
  });
  const gone = claim.anchors.filter(({ id }) => detached.includes(id));
  return claimText([...new Set([...standing, ...gone.map(({ quote }) => quote.exact)])]);
}
