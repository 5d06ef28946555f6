import { X } from 'lucide-react';
import { CONTACT_OUTCOMES, OUTCOME_LABELS, type Source } from '../../../shared/source/source';
import { editRecord } from '../../project/fields/editRecord';
import { updateSource } from '../../project/intents/updateSource';
import { useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/fields/Select';
import { today } from '../../ui/words/today';
import { withContact } from './editSource';
import { SourceDateField } from './SourceDateField';
import styles from './SourceDetail.module.css';
import { SourceTextField } from './SourceTextField';

/** Stands for an outcome that nobody chose: the kit's control wants a word for every choice. */
const NOT_RECORDED = 'notRecorded';
const OUTCOMES = [
  { value: NOT_RECORDED, label: 'not recorded' },
  ...CONTACT_OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] })),
];

/** Who was asked what and when, what came back, and what came of it as the checker says. */
export function ContactFields({ source }: { source: Source }) {
  const session = useSession();
  const rows = source.contacts.map((contact, place) => ({
    contact,
    place,
    key: `contact-${place}`,
  }));
  const text = (
    place: number,
    part: 'who' | 'channel' | 'question' | 'reply',
    label: string,
    look: { multiline?: boolean; placeholder?: string } = {},
  ) => (
    <SourceTextField
      {...look}
      source={source}
      field={`contacts.${place}.${part}`}
      label={label}
      value={source.contacts[place]?.[part]}
      change={(current, value) => withContact(current, place, { [part]: value })}
    />
  );
  return (
    <>
      {rows.map(({ contact, place, key }) => (
        <fieldset key={key} className={styles.contact}>
          <legend className="visually-hidden">{`Enquiry ${place + 1}`}</legend>
          <div className={styles.columns}>
            <SourceDateField
              source={source}
              field={`contacts.${place}.when`}
              label="When"
              value={contact.when}
              change={(current, when) => (when ? withContact(current, place, { when }) : current)}
            />
            {text(place, 'who', 'Who')}
            {text(place, 'channel', 'How', { placeholder: 'e-mail, call, letter' })}
            <SourceDateField
              source={source}
              field={`contacts.${place}.deadline`}
              label="Answer wanted by"
              value={contact.deadline}
              change={(current, deadline) => withContact(current, place, { deadline })}
            />
          </div>
          {text(place, 'question', 'Asked', { multiline: true })}
          {text(place, 'reply', 'Reply', { multiline: true })}
          <Select
            label="Outcome"
            options={OUTCOMES}
            value={contact.outcome ?? NOT_RECORDED}
            onChange={(value) =>
              session.run(
                updateSource(source.id, (current) =>
                  withContact(current, place, {
                    outcome: CONTACT_OUTCOMES.find((outcome) => outcome === value),
                  }),
                ),
              )
            }
          />
          <Button
            look="quiet"
            aria-label={`Remove enquiry ${place + 1}`}
            onPress={() =>
              session.run(
                updateSource(source.id, (current) =>
                  editRecord(current, { contacts: current.contacts.toSpliced(place, 1) }),
                ),
              )
            }
          >
            <X aria-hidden /> Remove
          </Button>
        </fieldset>
      ))}
      <div className={styles.buttons}>
        <Button
          onPress={() =>
            session.run(
              updateSource(source.id, (current) =>
                editRecord(current, { contacts: [...current.contacts, { when: today() }] }),
              ),
            )
          }
        >
          Log an enquiry
        </Button>
      </div>
    </>
  );
}
