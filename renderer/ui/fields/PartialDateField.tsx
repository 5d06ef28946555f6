import { useState } from 'react';
import { parseDateInput } from '../../../shared/dates/dateInput';
import { formatDate } from '../../../shared/dates/formatDate';
import { TextField } from './TextField';
import { useFieldInProgress } from './useFieldInProgress';

/** What was typed and could not be read, and the value it was to replace. */
export interface RefusedDate {
  readonly text: string;
  readonly instead: string | undefined;
}

interface Props {
  label: string;
  /** A partial date (see `shared/partialDate.ts`), or `undefined` where none is known. */
  value: string | undefined;
  placeholder?: string;
  /** With every change that can be read as a date (`undefined`: none), while the field is edited. */
  onTyped?(date: string | undefined): void;
  /** When the field is left with another date. */
  onCommit(date: string | undefined): void;
  /** When the field is left without a new date. */
  onAbandon?(): void;
  /** Keeps what could not be read while the field is not shown. */
  memory?: { get(): RefusedDate | null; set(refused: RefusedDate | null): void };
}

/** A date of any precision, typed as people write it. What cannot be read stays, with the reason. */
export function PartialDateField({
  label,
  value,
  placeholder,
  onTyped,
  onCommit,
  onAbandon,
  memory,
}: Props) {
  const [refused, setRefused] = useState(() => memory?.get() ?? null);
  const refuse = (next: RefusedDate | null) => {
    setRefused(next);
    memory?.set(next);
  };
  // A date that comes from elsewhere (undo, another window) replaces what could not be read.
  const rejected = refused && refused.instead === value ? refused.text : null;
  const field = useFieldInProgress({
    value: rejected ?? (value === undefined ? '' : formatDate(value)),
    onTyped: (text) => {
      const date = read(text);
      if (date.ok) onTyped?.(date.value);
      else onAbandon?.();
    },
    onCommit: (text) => {
      const date = read(text);
      refuse(date.ok ? null : { text, instead: value });
      if (date.ok && date.value !== value) onCommit(date.value);
    },
    onAbandon: () => onAbandon?.(),
  });
  const problem = rejected === null ? undefined : read(rejected);
  return (
    <TextField
      label={label}
      {...field}
      validate={(text) => {
        // In a form this keeps it from being sent; what is wrong is only shown when the field is left.
        const date = read(text);
        return date.ok ? true : date.error;
      }}
      error={field.value === rejected && problem?.ok === false ? problem.error : undefined}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}

function read(text: string) {
  return text.trim() === '' ? ({ ok: true, value: undefined } as const) : parseDateInput(text);
}
