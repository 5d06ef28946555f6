import { useId, useState } from 'react';
import { counted } from '../../../shared/counted';
import type { ClaimId } from '../../../shared/id';
import { problemsBeforeSigning } from '../../../shared/project/readiness';
import { signOff } from '../../project/intents/decideClaim';
import { useProject, useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields/TextField';
import styles from './SignOffDialog.module.css';

/** Problems listed by their words; the rest are counted. */
const LISTED = 200;

/** Asks before claims are signed off: says what is not ready about them, and for a name where there is none. */
export function SignOffDialog({
  claimIds,
  onClose,
}: {
  claimIds: readonly ClaimId[];
  onClose(): void;
}) {
  const session = useSession();
  const { settings, changeSettings } = useApp();
  const byId = useProject((view) => view.byId);
  const form = useId();
  const knownName = settings.checkerName.trim();
  const [name, setName] = useState('');
  const signer = knownName || name.trim();
  const all = claimIds.flatMap((id) => byId.get(id) ?? []);
  // What is signed as it stands keeps the name of who signed it.
  const claims = all.length > 1 ? all.filter((shown) => shown.signOff !== 'holds') : all;
  const left = all.length - claims.length;
  const problems = problemsBeforeSigning(claims);
  const [first] = claims;
  const subject =
    claims.length === 1 && first ? `claim ${first.number}` : counted(claims.length, 'claim');
  const sign = () => {
    if (signer === '') return;
    if (knownName === '') {
      changeSettings((current) => ({ ...current, checkerName: signer }));
    }
    const ids = claims.map(({ claim }) => claim.id);
    if (session.run(signOff(ids, signer))) {
      session.say(`${capital(subject)} signed off. Undo takes it back.`);
    }
    onClose();
  };
  return (
    <Dialog
      title={`Sign off ${subject}?`}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus={knownName !== '' && problems.length > 0} onPress={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            autoFocus={knownName !== '' && problems.length === 0}
            isDisabled={signer === '' || claims.length === 0}
          >
            {problems.length > 0 ? 'Sign off all the same' : 'Sign off'}
          </Button>
        </>
      }
    >
      {left > 0 ? (
        <p className={styles.more}>
          {counted(left, 'claim is', 'claims are')} signed off as{' '}
          {left === 1 ? 'it stands' : 'they stand'}, and left alone.
        </p>
      ) : null}
      {problems.length > 0 ? (
        <>
          <p className={styles.warning}>
            <span aria-hidden>△ </span>Not ready to be handed over:
          </p>
          <ul className={styles.problems}>
            {problems.slice(0, LISTED).map(({ code, claim, message }) => (
              <li key={`${claim} ${code}`}>{message}</li>
            ))}
            {problems.length > LISTED ? (
              <li>and {(problems.length - LISTED).toLocaleString('en')} more</li>
            ) : null}
          </ul>
        </>
      ) : null}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          sign();
        }}
      >
        {knownName === '' ? (
          <TextField
            label="Your name"
            hint="Kept in the settings and written beside what you check."
            value={name}
            onChange={setName}
            maxLength={200}
            autoComplete="off"
            autoFocus
          />
        ) : (
          <p>
            {knownName} vouches for {claims.length === 1 ? 'it' : 'them'} as{' '}
            {claims.length === 1 ? 'it stands' : 'they stand'} now. Any later change of words,
            verdict, evidence or correction makes the sign-off void.
          </p>
        )}
      </form>
    </Dialog>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
