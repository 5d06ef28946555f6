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
import fieldStyles from './Field.module.css';
import styles from './Select.module.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string;
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
        <SelectValue className={styles.value}>
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
              {option.label}
              {option.description ? <small>{option.description}</small> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
