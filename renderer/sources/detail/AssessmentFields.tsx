import { ON_RECORD, RANKS, RELIABILITIES, type Source } from '../../../shared/source/source';
import { type Change, editRecord } from '../../project/fields/editRecord';
import { updateSource } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { Segmented } from '../../ui/fields/Segmented';
import { Select } from '../../ui/fields/Select';
import { CONFIDENTIALITY_LABELS, ON_RECORD_LABELS, RELIABILITY_LABELS } from '../sourceWords';
import styles from './SourceDetail.module.css';
import { SourceTextField } from './SourceTextField';

/** Stands for a value that is not given: the kit's controls want a word for every choice. */
const NOT_GIVEN = 'notGiven';

/** What the source is worth, and what may be said of it. */
export function AssessmentFields({ source }: { source: Source }) {
  const session = useSession();
  const set = (change: Change<Source>) =>
    session.run(updateSource(source.id, (current) => editRecord(current, change)));
  return (
    <>
      <div className={styles.field}>
        <span className={styles.label}>Rank</span>
        <Segmented
          label="Rank"
          segments={[
            { value: NOT_GIVEN, label: 'not given' },
            { value: 'primary', label: 'primary' },
            { value: 'secondary', label: 'secondary' },
          ]}
          value={source.rank ?? NOT_GIVEN}
          onChange={(value) => set({ rank: RANKS.find((rank) => rank === value) })}
        />
      </div>
      <SourceTextField
        source={source}
        field="rankReason"
        label={source.rank === 'secondary' ? 'Why a secondary source is used' : 'Why this rank'}
        value={source.rankReason}
        multiline
        change={(current, rankReason) => editRecord(current, { rankReason })}
      />
      <div className={styles.halves}>
        <Select
          label="Reliability"
          options={[
            { value: NOT_GIVEN, label: 'Not rated' },
            ...RELIABILITIES.map((letter) => ({
              value: letter,
              label: `${letter} · ${RELIABILITY_LABELS[letter]}`,
            })),
          ]}
          value={source.reliability ?? NOT_GIVEN}
          onChange={(value) =>
            set({ reliability: RELIABILITIES.find((letter) => letter === value) })
          }
        />
        <Select
          label="Terms of use"
          options={[
            { value: NOT_GIVEN, label: 'Not given' },
            ...ON_RECORD.map((terms) => ({
              value: terms,
              label: terms,
              description: ON_RECORD_LABELS[terms],
            })),
          ]}
          value={source.onRecord ?? NOT_GIVEN}
          onChange={(value) => set({ onRecord: ON_RECORD.find((terms) => terms === value) })}
        />
      </div>
      <div className={styles.field}>
        <span className={styles.label}>Confidentiality</span>
        <Segmented
          label="Confidentiality"
          segments={(['open', 'withheld', 'secret'] as const).map((value) => ({
            value,
            label: CONFIDENTIALITY_LABELS[value].label,
          }))}
          value={source.confidentiality}
          onChange={(confidentiality) => set({ confidentiality })}
        />
        <p className={styles.hint}>{CONFIDENTIALITY_LABELS[source.confidentiality].meaning}</p>
      </div>
      <SourceTextField
        source={source}
        field="interest"
        label="Conflict of interest"
        placeholder="Who gains if it is believed"
        value={source.interest}
        multiline
        change={(current, interest) => editRecord(current, { interest })}
      />
    </>
  );
}
