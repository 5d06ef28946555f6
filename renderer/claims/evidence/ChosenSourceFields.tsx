import { shortCitation } from '../../../shared/report/words/citeSource';
import { styledTitle } from '../../../shared/source/citation';
import { CSL_TYPES, RANKS, type Source } from '../../../shared/source/source';
import { typeLabel } from '../../../shared/source/typeLabel';
import { Button } from '../../ui/Button';
import { PartialDateField } from '../../ui/fields/PartialDateField';
import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import { Styled } from '../../ui/words/Styled';
import styles from './EvidenceDialog.module.css';
import { isAddress, type TypedSource } from './newSource';

const TYPES = CSL_TYPES.map((value) => ({ value, label: typeLabel(value) }));
const RANK_OPTIONS = [
  ...RANKS.map((value) => ({ value, label: value === 'primary' ? 'Primary' : 'Secondary' })),
  { value: 'none' as const, label: 'Not decided' },
];

interface Props {
  /** The source of the project that was chosen, … */
  known: Source | undefined;
  /** … or what is known of a new one. */
  typed: TypedSource | undefined;
  onTyped(typed: TypedSource): void;
  /** Goes back to choose another source. */
  onOther(): void;
}

/** The source that was chosen, or the few fields of a new one. */
export function ChosenSourceFields({ known, typed, onTyped, onOther }: Props) {
  const other = (
    <Button look="quiet" onPress={onOther}>
      Another source
    </Button>
  );
  if (!typed) {
    return (
      <div className={styles.source}>
        <div>
          <b dir="auto">
            {known ? (
              <Styled text={styledTitle(known)} />
            ) : (
              'This source is no longer in the project.'
            )}
          </b>
          {known ? (
            <p dir="auto">
              <Styled text={shortCitation(known.csl)} />
            </p>
          ) : null}
        </div>
        {other}
      </div>
    );
  }
  const set = (change: Partial<TypedSource>) => onTyped({ ...typed, ...change });
  return (
    <fieldset className={styles.newSource}>
      <legend>New source</legend>
      <div className={styles.corner}>{other}</div>
      <TextField label="Title" autoFocus value={typed.title} onChange={(title) => set({ title })} />
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
    </fieldset>
  );
}
