import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import type { Hue } from '../../shared/hue';
import fieldStyles from './Field.module.css';
import { hueStyle } from './hue';
import styles from './Select.module.css';
import { Swatch } from './TagChip';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string;
  /** Its colour, beside its name: never all that tells it apart. */
  readonly hue?: Hue;
}

interface Props<V extends string> {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  placeholder?: string;
  isDisabled?: boolean;
  onChange(value: V): void;
}

/** Chooses one of a few. */
export function Select<V extends string>({
  label,
  hideLabel = false,
  options,
  value,
  placeholder,
  isDisabled,
  onChange,
}: Props<V>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <AriaSelect
      className={fieldStyles.field ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const option = options.find((candidate) => candidate.value === key);
        if (option) onChange(option.value);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled ?? false}
    >
      <Label className={hideLabel ? 'visually-hidden' : fieldStyles.label}>{label}</Label>
      <Button className={`${fieldStyles.input} ${styles.button}`}>
        <SelectValue
          className={`${styles.value} ${chosen?.hue ? styles.hued : ''}`}
          style={chosen?.hue ? hueStyle(chosen.hue) : {}}
        >
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={styles.popover}>
        <ListBox
          className={styles.list}
          items={options.map((option) => ({ ...option, id: option.value }))}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={styles.item}>
              {option.hue ? <Swatch hue={option.hue} /> : null} {option.label}
              {option.description ? <small>{option.description}</small> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
