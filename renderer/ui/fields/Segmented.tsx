import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Segmented.module.css';

export interface Segment<V extends string> {
  readonly value: V;
  /** What is read out, and shown unless `glyph` stands for it. */
  readonly label: string;
  readonly glyph?: string;
  /** The key that chooses it while the row has the focus; shown then. */
  readonly keys?: string;
}

/** Chooses one of a row; arrows move, Enter and Space choose. */
export function Segmented<V extends string>({
  label,
  segments,
  value,
  onChange,
}: {
  label: string;
  segments: readonly Segment<V>[];
  value: V;
  onChange(value: V): void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.value));
        if (chosen) onChange(chosen.value);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          aria-label={segment.label}
          aria-keyshortcuts={segment.keys}
          className={styles.segment ?? ''}
          data-value={segment.value}
        >
          {({ isSelected }) => (
            <>
              {segment.glyph === undefined ? (
                segment.label
              ) : isSelected ? (
                <span title={segment.label}>
                  {segment.glyph} {segment.label}
                </span>
              ) : (
                <span title={segment.label}>{segment.glyph}</span>
              )}
              {segment.keys === undefined ? null : (
                <kbd aria-hidden className={styles.keys}>
                  {segment.keys}
                </kbd>
              )}
            </>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
