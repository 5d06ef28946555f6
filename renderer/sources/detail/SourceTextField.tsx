import type { Source } from '../../../shared/source/source';
import { filled } from '../../project/fields/editRecord';
import { useField } from '../../project/fields/useField';
import { updateSource } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { TextField } from '../../ui/fields/TextField';

interface Props {
  source: Source;
  /** Names the field uniquely within the source, such as `csl.title`. */
  field: string;
  label: string;
  value: string | number | undefined;
  /** The source with this text in the field; `undefined` for blank text. */
  change(source: Source, text: string | undefined): Source;
  multiline?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  hint?: string;
  error?: string | undefined;
}

/** A text of a source, edited in place: autosaved while it is typed, one step when it is left. */
export function SourceTextField({ source, field, value, change, ...look }: Props) {
  const session = useSession();
  const edit = useField(session, `${source.id}/${field}`, String(value ?? ''), (text) =>
    updateSource(source.id, (current) => change(current, filled(text))),
  );
  return <TextField {...look} {...edit} />;
}
