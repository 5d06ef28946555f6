import type { Source } from '../../../shared/source/source';
import { useDateField } from '../../project/fields/useDateField';
import { updateSource } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { PartialDateField } from '../../ui/fields/PartialDateField';

interface Props {
  source: Source;
  /** Names the field uniquely within the source. */
  field: string;
  label: string;
  value: string | undefined;
  /** The source with this partial date in the field. */
  change(source: Source, date: string | undefined): Source;
  placeholder?: string;
}

/** A date of a source, of any precision. */
export function SourceDateField({ source, field, change, ...look }: Props) {
  const session = useSession();
  const edit = useDateField(session, `${source.id}/${field}`, (date) =>
    updateSource(source.id, (current) => change(current, date)),
  );
  return <PartialDateField {...look} {...edit} />;
}
