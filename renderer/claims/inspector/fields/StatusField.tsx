import type { KeyboardEvent } from 'react';
import type { Claim } from '../../../../shared/claim/claim';
import {
  STATUS_GLYPHS,
  STATUS_LABELS,
  STATUSES,
  type Status,
} from '../../../../shared/claim/status';
import { plainKey } from '../../../commands/matchKeys';
import { setClaimStatus } from '../../../project/intents/decideClaim';
import { useSession } from '../../../project/session/useSession';
import { useApp } from '../../../ui/AppContext';
import { Segmented } from '../../../ui/fields/Segmented';
import styles from '../Inspector.module.css';
import { useFocusField } from './useFocusField';

const SEGMENTS = STATUSES.map((value, place) => ({
  value,
  label: STATUS_LABELS[value],
  glyph: STATUS_GLYPHS[value],
  keys: String(place + 1),
}));

/** Where the checking of a claim stands. While it has the focus each status has a digit, which leads back as well. */
export function StatusField({ claim }: { claim: Claim }) {
  const session = useSession();
  const { settings } = useApp();
  const field = useFocusField('status');
  const set = (status: Status) =>
    session.run(setClaimStatus(claim.id, status, settings.checkerName));
  // On the way down: further up, a digit is the key of a tag.
  const byDigit = (event: KeyboardEvent) => {
    const status = STATUSES[Number(plainKey(event.nativeEvent)) - 1];
    if (!status) return;
    event.preventDefault();
    event.stopPropagation();
    set(status);
    session.focus();
  };
  return (
    <div ref={field} onKeyDownCapture={byDigit}>
      <div className={styles.label} aria-hidden>
        Status
      </div>
      <Segmented label="Status" segments={SEGMENTS} value={claim.status} onChange={set} />
    </div>
  );
}
