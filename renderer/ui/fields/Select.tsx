import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from 'react-aria-components';
import type { Hue } from '../../../shared/hue';
import { Swatch } from '../TagChip';
import { hueStyle } from '../words/hue';
import fieldStyles from './Field.module.css';
import styles from './Select.module.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string;
  /** The heading it stands under; options under one heading come one after the other. */
  readonly group?: string;
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
        <ListBox className={styles.list}>
          {grouped(options).map(({ group, members }) =>
            group === undefined ? (
              members.map(item)
            ) : (
              <ListBoxSection key={group} id={`group ${group}`}>
                <Header className={styles.group}>{group}</Header>
                {members.map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function item<V extends string>({ value, label, hue, description }: Option<V>) {
  return (
    <ListBoxItem key={value} id={value} textValue={label} className={styles.item}>
      {hue ? <Swatch hue={hue} /> : null} {label}
      {description ? <small>{description}</small> : null}
    </ListBoxItem>
  );
}

/** Options that follow one another under the same heading, together. */
function grouped<V extends string>(options: readonly Option<V>[]) {
  const groups: { readonly group: string | undefined; readonly members: Option<V>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
