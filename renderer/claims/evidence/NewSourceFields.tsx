import { CSL_TYPES, RANKS } from '../../../shared/source/source';
import { typeLabel } from '../../../shared/source/typeLabel';
import { PartialDateField } from '../../ui/fields/PartialDateField';
import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import styles from './EvidenceAdder.module.css';
import { isAddress, isComplete, type TypedSource } from './newSource';

const TYPES = CSL_TYPES.map((value) => ({ value, label: typeLabel(value) }));
const RANK_OPTIONS = [
  ...RANKS.map((value) => ({ value, label: value === 'primary' ? 'Primary' : 'Secondary' })),
  { value: 'none' as const, label: 'Not decided' },
];

/** How a new source is cited: folded, because the words it is found by are enough to go on. */
export function NewSourceFields({
  typed,
  onTyped,
}: {
  typed: TypedSource;
  onTyped(typed: TypedSource): void;
}) {
  const set = (change: Partial<TypedSource>) => onTyped({ ...typed, ...change });
  return (
    <details className={styles.newSource} open={!isComplete(typed) || undefined}>
      <summary>Author, publisher, date …</summary>
      <TextField label="Title" value={typed.title} onChange={(title) => set({ title })} />
      <div className={styles.two}>
        <TextField
          label="Author"
          placeholder="Several divided by ;"
          value={typed.authors}
          onChange={(authors) => set({ authors })}
        />
        <TextField
          label="Publisher"
          value={typed.publisher}
          onChange={(publisher) => set({ publisher })}
        />
      </div>
      <div className={styles.three}>
        <Select
          label="Kind"
          options={TYPES}
          value={CSL_TYPES.find((type) => type === typed.type) ?? null}
          onChange={(type) => set({ type })}
        />
        <PartialDateField
          label="Published on"
          value={typed.issued}
          onTyped={(issued) => set({ issued })}
          onCommit={(issued) => set({ issued })}
        />
        <Select
          label="Rank"
          options={RANK_OPTIONS}
          value={typed.rank ?? 'none'}
          onChange={(rank) => set({ rank: rank === 'none' ? undefined : rank })}
        />
      </div>
      <div className={styles.twoOne}>
        {typed.doi ? (
          <TextField label="DOI" value={typed.doi} onChange={(doi) => set({ doi })} />
        ) : (
          <TextField
            label="Address"
            placeholder="https://"
            value={typed.address}
            onChange={(address) => set({ address })}
            error={
              isAddress(typed.address) ? undefined : 'An address begins with http:// or https://.'
            }
          />
        )}
        <PartialDateField
          label="Accessed on"
          value={typed.accessed}
          onTyped={(accessed) => set({ accessed })}
          onCommit={(accessed) => set({ accessed })}
        />
      </div>
    </details>
  );
}
