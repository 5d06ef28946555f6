import { hueStyle } from '../ui/words/hue';
import styles from './Specimen.module.css';

/** A few marked lines, to show at a glance what Galley makes of an article. Says nothing by itself. */
export function Specimen() {
  return (
    <div aria-hidden className={styles.paper}>
      <p>
        The harbour ministry said on Saturday that{' '}
        <Mark hue="amber" number={1}>
          4,200 homes
        </Mark>{' '}
        stand behind the new sea wall,{' '}
        <Mark hue="olive" number={2}>
          the largest coastal work in forty years
        </Mark>
        . “It was built{' '}
        <Mark hue="teal" number={3}>
          on time and on budget
        </Mark>
        ,” the minister told{' '}
        <Mark hue="magenta" number={4}>
          a jubilant crowd
        </Mark>
        .
      </p>
      <ul>
        <li className={styles.ok}>✓</li>
        <li className={styles.warn}>△</li>
        <li className={styles.ok}>✓</li>
        <li>○</li>
      </ul>
    </div>
  );
}

function Mark({
  hue,
  number,
  children,
}: {
  hue: Parameters<typeof hueStyle>[0];
  number: number;
  children: React.ReactNode;
}) {
  return (
    <span style={hueStyle(hue)}>
      <span className={styles.claim}>{children}</span>
      <sup className={styles.number}>{number}</sup>
    </span>
  );
}
