import { Button } from 'react-aria-components';
import { reachableKeys } from '../commands/reachableKeys';
import { shownKeys } from '../commands/shownKeys';
import { useApp } from '../ui/AppContext';
import { Kbd } from '../ui/Kbd';
import styles from './BeginCard.module.css';

/** One of the ways to begin. */
export function BeginCard({
  icon,
  label,
  hint,
  keys = [],
  primary = false,
  isDisabled,
  onPress,
}: {
  icon: React.ReactNode;
  label: string;
  hint: string;
  /** As `matchKeys` reads them. */
  keys?: readonly string[];
  primary?: boolean;
  isDisabled: boolean;
  onPress(): void;
}) {
  const { info } = useApp();
  const shown = reachableKeys(keys, info.host)[0];
  return (
    <Button
      className={primary ? `${styles.card} ${styles.primary}` : (styles.card ?? '')}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.label}>
          {label}
          {shown === undefined ? null : <Kbd keys={shownKeys(shown, info.platform)} />}
        </span>
        <span className={styles.hint}>{hint}</span>
      </span>
    </Button>
  );
}
