import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { Kbd } from './Kbd';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  children: React.ReactNode;
  ref?: React.Ref<HTMLButtonElement>;
  /** `quiet` has no frame; `primary` is the one thing to do next; `danger` cannot be missed. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** The key that does the same. */
  keys?: string;
}

export function Button({ children, look = 'plain', keys, ...props }: Props) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]}`}>
      {children}
      {keys ? <Kbd keys={keys} /> : null}
    </AriaButton>
  );
}
