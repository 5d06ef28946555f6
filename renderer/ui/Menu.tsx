import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Kbd } from './Kbd';
import styles from './Select.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  run(): void;
}

/** A button (the first child) that opens a list of things to do. */
export function Menu({
  trigger,
  entries,
}: {
  trigger: React.ReactNode;
  entries: readonly MenuEntry[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover}>
        <AriaMenu className={styles.list}>
          {entries.map((entry) => (
            <AriaMenuItem
              key={entry.id}
              id={entry.id}
              className={`${styles.item} ${styles.menuItem}`}
              isDisabled={entry.disabled ?? false}
              textValue={entry.label}
              onAction={() => entry.run()}
            >
              {entry.label}
              {entry.keys ? <Kbd keys={entry.keys} /> : null}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
