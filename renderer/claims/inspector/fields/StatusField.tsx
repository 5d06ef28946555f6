import type { Claim } from '../../../../shared/claim/claim';
import { STATUS_GLYPHS, STATUS_LABELS, STATUSES } from '../../../../shared/claim/status';
import { setClaimStatus } from '../../../project/intents/decideClaim';
import { useSession } from '../../../project/session/useSession';
import { useApp } from '../../../ui/AppContext';
import { Segmented } from '../../../ui/fields/Segmented';
import styles from '../Inspector.module.css';
import { useFocusField } from './useFocusField';

const SEGMENTS = STATUSES.map((value) => ({
  value,
  label: STATUS_LABELS[value],
  glyph: STATUS_GLYPHS[value],
}));

/** Where the checking of a claim stands. */
export function StatusField({ claim }: { claim: Claim }) {
  const session = useSession();
  const { settings } = useApp();
  const field = useFocusField('status');
  return (
    <div ref={field}>
      <div className={styles.label} aria-hidden>
        Status
      </div>
      <Segmented
        label="Status"
        segments={SEGMENTS}
        value={claim.status}
        onChange={(status) => session.run(setClaimStatus(claim.id, status, settings.checkerName))}
      />
    </div>
  );
}
