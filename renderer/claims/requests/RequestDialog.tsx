import { useEffect, useRef, useState } from 'react';
import {
  type CorrectionRequest,
  REQUEST_OUTCOME_LABELS,
  REQUEST_OUTCOMES,
} from '../../../shared/correctionRequest';
import type { ClaimId } from '../../../shared/id';
import { addRequest, changeRequest, removeRequest } from '../../project/intents/requests';
import { useProject, useSession } from '../../project/session/useSession';
import { Button } from '../../ui/Button';
import body from '../../ui/DialogBody.module.css';
import { FormDialog } from '../../ui/FormDialog';
import { Select } from '../../ui/fields/Select';
import { TextField } from '../../ui/fields/TextField';
import { today } from '../../ui/words/today';
import styles from './RequestDialog.module.css';
import {
  type RequestField,
  type RequestProblems,
  readRequest,
  requestTexts,
  withOutcome,
} from './requestForm';

const OUTCOMES = [
  { value: 'open', label: 'open' },
  ...REQUEST_OUTCOMES.map((value) => ({ value, label: REQUEST_OUTCOME_LABELS[value] })),
];

/** Who asks for a correction, of a claim or the article, what they say is wrong, and what comes of it. */
export function RequestDialog({
  claimId,
  at,
  onClose,
}: {
  /** Absent where it is about the whole article. */
  claimId: ClaimId | undefined;
  /** Its place among the requests; absent for a new one. */
  at: number | undefined;
  onClose(): void;
}) {
  const session = useSession();
  const shown = useProject((view) => (claimId === undefined ? undefined : view.byId.get(claimId)));
  const ofArticle = useProject((view) => view.article.requests);
  const requests = claimId === undefined ? ofArticle : shown?.claim.requests;
  const known = at === undefined ? undefined : requests?.[at];
  const [fresh] = useState<CorrectionRequest>(() => ({ when: today() }));
  const request = known ?? fresh;
  const [texts, setTexts] = useState(() => requestTexts(request));
  const [problems, setProblems] = useState<RequestProblems>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const save = () => {
    const read = readRequest(request, texts);
    if (!read.ok) {
      setProblems(read.error);
      return;
    }
    if (known && at !== undefined) {
      session.run(changeRequest({ ...(claimId && { claim: claimId }), at }, read.value));
    } else if (session.run(addRequest(claimId, read.value))) {
      const isOpen = read.value.outcome === undefined;
      if (shown && isOpen) session.say(`Claim ${shown.number} is to be checked again.`);
    }
    onClose();
  };
  const field = (
    name: RequestField,
    label: string,
    look: { multiline?: boolean; placeholder?: string; hint?: string; autoFocus?: boolean } = {},
  ) => (
    <TextField
      {...look}
      label={label}
      autoComplete="off"
      validationBehavior="aria"
      error={problems[name]}
      value={texts[name]}
      onChange={(text) => {
        setTexts({ ...texts, [name]: text });
        setProblems({});
      }}
    />
  );
  const subject = shown ? `claim ${shown.number}` : 'the article';
  return (
    <FormDialog
      ref={form}
      title={`Request to correct ${subject}`}
      action={known ? 'Save' : 'Note the request'}
      onSubmit={save}
      onClose={onClose}
      besides={
        known && at !== undefined ? (
          <span className={body.start}>
            <Button
              onPress={() => {
                session.run(removeRequest({ ...(claimId && { claim: claimId }), at }));
                onClose();
              }}
            >
              Remove
            </Button>
          </span>
        ) : null
      }
    >
      <div className={styles.columns}>
        {field('when', 'Came in on')}
        {field('who', 'Who asks', { autoFocus: !known })}
        {field('channel', 'By what way', { placeholder: 'e-mail, call, letter' })}
      </div>
      {field('problem', 'What they say is wrong', { multiline: true })}
      <div className={styles.columns}>
        <Select
          label="Outcome"
          options={OUTCOMES}
          value={texts.outcome ?? 'open'}
          onChange={(chosen) => {
            setTexts(withOutcome(texts, chosen, today()));
            setProblems({});
          }}
        />
        {field('decided', 'Decided on')}
      </div>
      {field('why', 'Why', { multiline: true })}
      {field('wording', 'Corrected wording', { multiline: true })}
      {field('note', 'Correction note for the public', {
        multiline: true,
        hint: 'Public reports tell corrections and clarifications in these words, and never who asked.',
      })}
    </FormDialog>
  );
}
