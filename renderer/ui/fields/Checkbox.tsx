import { Check } from 'lucide-react';
import { useId } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';
import styles from './Checkbox.module.css';

interface Props extends Omit<CheckboxProps, 'className' | 'style' | 'children'> {
  children: React.ReactNode;
  /** What it means, under it. */
  hint?: string;
}

/** Something that is so or not. */
export function Checkbox({ children, hint, ...props }: Props) {
  const hintId = useId();
  return (
    <div>
      <AriaCheckbox
        {...props}
        className={styles.checkbox ?? ''}
        {...(hint ? { 'aria-describedby': hintId } : {})}
      >
        <span className={styles.box} aria-hidden>
          <Check />
        </span>
        {children}
      </AriaCheckbox>
      {hint ? (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
