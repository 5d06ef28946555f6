import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import styles from './InspectorFold.module.css';

/** What the checker unfolded stays unfolded for the claims that follow. */
const unfolded = new Set<string>();

interface Props {
  title: string;
  /** What it says in short, shown while it is folded. */
  summary?: string | undefined;
  /** It holds something: then it is unfolded from the start. */
  isFilled: boolean;
  /** A key leads to something in it: then it unfolds. */
  isWanted?: boolean;
  children: React.ReactNode;
}

/** A section of the inspector that folds away while it is empty. */
export function InspectorFold({ title, summary, isFilled, isWanted = false, children }: Props) {
  const [isOpen, setOpen] = useState(isFilled || unfolded.has(title));
  const [wasFilled, setWasFilled] = useState(isFilled);
  const id = useId();
  // Filled from elsewhere (undo, a new status) it opens; emptied it stays open, for the next field.
  if (isFilled !== wasFilled) {
    setWasFilled(isFilled);
    if (isFilled) setOpen(true);
  }
  if (isWanted && !isOpen) setOpen(true);
  const toggle = () => {
    setOpen(!isOpen);
    if (isOpen) unfolded.delete(title);
    else unfolded.add(title);
  };
  return (
    <section className={styles.fold}>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={toggle}
        >
          <ChevronRight aria-hidden size={13} data-open={isOpen || undefined} />
          {title}
          {summary && !isOpen ? <span>{summary}</span> : null}
        </button>
      </h3>
      {isOpen ? (
        <div id={id} className={styles.content}>
          {children}
        </div>
      ) : null}
    </section>
  );
}
