import { useEffect, useRef, useState } from 'react';

export interface FieldInProgress {
  /** What the project says. */
  value: string;
  /** Called while the field is being edited, with every change. */
  onTyped(value: string): void;
  /** Called once when the field is left with another text, which makes one project step. */
  onCommit(value: string): void;
  /** Called when the field is left as it was found. */
  onAbandon(): void;
}

/**
 * The text of a field while it is being edited. The field keeps its own undo until it is left; what
 * the project says comes through again as soon as it is not being edited.
 */
export function useFieldInProgress({ value, onTyped, onCommit, onAbandon }: FieldInProgress) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, value, onCommit, onAbandon });
  latest.current = { typed, value, onCommit, onAbandon };

  const leave = () => {
    const { typed: text, value: before, onCommit: commit, onAbandon: abandon } = latest.current;
    if (text === null) return;
    latest.current.typed = null;
    setTyped(null);
    abandon();
    if (text !== before) commit(text);
  };
  const leaveOnUnmount = useRef(leave);
  leaveOnUnmount.current = leave;
  // A field that disappears while it is edited (another claim is selected) has been left.
  useEffect(() => () => leaveOnUnmount.current(), []);

  return {
    value: typed ?? value,
    onChange: (text: string) => {
      setTyped(text);
      onTyped(text);
    },
    onBlur: leave,
  };
}
