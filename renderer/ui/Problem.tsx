import styles from './DialogBody.module.css';

/** Why something could not be done, in plain words, read out at once; nothing where nothing is wrong. */
export function Problem({
  children,
  className = styles.problem,
}: {
  children: string | null | undefined;
  className?: string | undefined;
}) {
  return children ? (
    <p role="alert" className={className}>
      {children}
    </p>
  ) : null;
}
