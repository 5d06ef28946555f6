import { fromCslDate, toCslDate } from '../../../shared/source/cslDate';
import { cslText } from '../../../shared/source/cslField';
import { dateText } from '../../../shared/source/dateText';
import { CSL_TYPES, type Source } from '../../../shared/source/source';
import { typeLabel } from '../../../shared/source/typeLabel';
import { editRecord } from '../../project/fields/editRecord';
import { updateSource } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { Select } from '../../ui/fields/Select';
import { AuthorFields } from './AuthorFields';
import { type CslTextKey, withCsl, withFurtherField } from './editSource';
import { furtherFields } from './furtherFields';
import { SourceDateField } from './SourceDateField';
import styles from './SourceDetail.module.css';
import { SourceTextField } from './SourceTextField';

/** How a source is cited: every field of its CSL item that Galley knows. */
export function CitationFields({ source, autoFocus }: { source: Source; autoFocus: boolean }) {
  const session = useSession();
  const { csl } = source;
  const types = new Set<string>([...CSL_TYPES, csl.type]);
  return (
    <>
      <CslText
        source={source}
        name="title"
        label="Title"
        multiline
        autoFocus={autoFocus}
        placeholder="As the source itself gives it"
      />
      <AuthorFields source={source} />
      <div className={styles.columns}>
        <Select
          label="Kind"
          options={[...types].map((type) => ({ value: type, label: typeLabel(type) }))}
          value={csl.type}
          onChange={(type) =>
            session.run(updateSource(source.id, (current) => withCsl(current, { type })))
          }
        />
        <CslText source={source} name="container-title" label="Published in" />
        <CslText source={source} name="publisher" label="Publisher" />
        <CslText source={source} name="publisher-place" label="Place" />
        <CslDateField source={source} name="issued" label="Published on" />
        <CslDateField source={source} name="accessed" label="Accessed on" />
        <CslText source={source} name="volume" label="Volume" />
        <CslText source={source} name="issue" label="Issue" />
        <CslText source={source} name="number" label="Number" />
        <CslText source={source} name="page" label="Pages" />
        <CslText source={source} name="language" label="Language" placeholder="en" />
        <CslText source={source} name="ISBN" label="ISBN" />
        {furtherFields(csl).map(({ name, label }) => (
          <SourceTextField
            key={name}
            source={source}
            field={`csl.${name}`}
            label={label}
            value={cslText(csl, name)}
            change={(current, text) => withFurtherField(current, name, text)}
          />
        ))}
      </div>
      <div className={styles.halves}>
        <CslText source={source} name="URL" label="Address" placeholder="https://" />
        <CslText source={source} name="DOI" label="DOI" placeholder="10.1000/182" />
      </div>
      <SourceTextField
        source={source}
        field="archiveUrl"
        label="Archived at"
        placeholder="https://"
        value={source.archiveUrl}
        change={(current, archiveUrl) => editRecord(current, { archiveUrl })}
      />
    </>
  );
}

function CslText({
  source,
  name,
  ...look
}: {
  source: Source;
  name: CslTextKey;
  label: string;
  multiline?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}) {
  return (
    <SourceTextField
      {...look}
      source={source}
      field={`csl.${name}`}
      value={source.csl[name]}
      change={(current, text) => withCsl(current, { [name]: text })}
    />
  );
}

function CslDateField({
  source,
  name,
  label,
}: {
  source: Source;
  name: 'issued' | 'accessed';
  label: string;
}) {
  const date = source.csl[name];
  const inField = fromCslDate(date);
  // What the field cannot hold, such as a range, is said below it.
  const isWhole =
    dateText(date) === dateText(inField === undefined ? undefined : toCslDate(inField));
  return (
    <div>
      <SourceDateField
        source={source}
        field={`csl.${name}`}
        label={label}
        value={inField}
        change={(current, text) => withCsl(current, { [name]: text && toCslDate(text) })}
      />
      {isWhole ? null : <p className={styles.hint}>Given as {dateText(date)}</p>}
    </div>
  );
}
