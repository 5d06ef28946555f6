import { useEffect, useRef, useState } from 'react';

export interface DraftOptions {
  /** What the project says. */
  value: string;
  /** Called while the field is being edited, with every change. */
  onDraft(value: string): void;
  /** Called once when the field is left with another text, which makes one project step. */
  onCommit(value: string): void;
  /** Called when the field is left as it was found. */
  onAbandon(): void;
}

/**
 * The text of a field while it is being edited. The field keeps its own undo until it is left; what
 * the project says comes through again as soon as it is not being edited.
 */
export function useDraft({ value, onDraft, onCommit, onAbandon }: DraftOptions) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onCommit, onAbandon });
  latest.current = { draft, value, onCommit, onAbandon };

  const leave = () => {
    const { draft: text, value: before, onCommit: commit, onAbandon: abandon } = latest.current;
    if (text === null) return;
    latest.current.draft = null;
    setDraft(null);
    abandon();
    if (text !== before) commit(text);
  };
  const leaveOnUnmount = useRef(leave);
  leaveOnUnmount.current = leave;
  // A field that disappears while it is edited (another claim is selected) has been left.
  useEffect(() => () => leaveOnUnmount.current(), []);

  return {
    value: draft ?? value,
    onChange: (text: string) => {
      setDraft(text);
      onDraft(text);
    },
    onBlur: leave,
    /** Throws the edit away. */
    revert: () => {
      latest.current.draft = null;
      setDraft(null);
      onAbandon();
    },
  };
}
