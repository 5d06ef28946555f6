import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ClaimId } from '../../../shared/id';
import { shownKeys } from '../../commands/shownKeys';
import { addEvidence } from '../../project/intents/addEvidence';
import { now } from '../../project/intents/intent';
import { useProject, useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChosenSourceFields } from './ChosenSourceFields';
import styles from './EvidenceDialog.module.css';
import { EvidenceForm } from './EvidenceForm';
import { evidenceMemory, typedFor } from './evidenceMemory';
import { typedSource } from './newSource';
import { SourcePicker } from './SourcePicker';
import { described, isTyped, newIds, nothingTyped, type TypedEvidence } from './typedEvidence';

/** Names what is typed here among what autosave includes. */
const UNFINISHED = 'evidence';

/**
 * Links a source to a claim: first the source, found by typing or made from what was typed, then what
 * it says. What was not added when the dialog closes is there again when it opens for this claim.
 */
export function EvidenceDialog({ claimId, onClose }: { claimId: ClaimId; onClose(): void }) {
  const session = useSession();
  const { info } = useApp();
  const shown = useProject((view) => view.byId.get(claimId));
  const sources = useProject((view) => view.sources);
  const memory = evidenceMemory(session);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedFor(session, claimId));
  const [added, setAdded] = useState(0);
  const { source } = typed;
  const known = source?.kind === 'known' ? sources.get(source.id) : undefined;
  const [ids, setIds] = useState(() => newIds(now()));
  const isGone = source?.kind === 'known' && !known;
  const whole = useMemo(() => (isGone ? null : described(typed, ids)), [isGone, typed, ids]);
  const canAdd = whole !== null;
  // As the text of a field that is still being edited: autosave includes it.
  const unfinished = isTyped(typed) ? whole : null;
  useEffect(() => {
    if (!unfinished) return;
    session.fields.set(UNFINISHED, addEvidence(claimId, unfinished.evidence, unfinished.fresh));
    return () => session.fields.clear(UNFINISHED);
  }, [session, claimId, unfinished]);

  const keep = (next: TypedEvidence) => {
    setTyped(next);
    memory.unfinished.set(claimId, next);
  };
  const add = (another: boolean) => {
    if (!whole) return;
    const { evidence, fresh } = whole;
    session.fields.clear(UNFINISHED);
    if (!session.run(addEvidence(claimId, evidence, fresh))) return;
    memory.stance = typed.stance;
    memory.source = evidence.source;
    memory.unfinished.delete(claimId);
    setIds(newIds(now()));
    setTyped(nothingTyped(typed.stance));
    if (another) setAdded(added + 1);
    else onClose();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) addAnother();
    else form.current?.requestSubmit();
  };
  const addAnother = () => {
    if (form.current?.reportValidity()) add(true);
  };

  if (!shown) return null;
  return (
    <Dialog
      title={`Evidence for claim ${shown.number}`}
      onClose={onClose}
      actions={
        source ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              isDisabled={!canAdd}
              keys={shownKeys('$mod+Shift+Enter', info.platform)}
              onPress={addAnother}
            >
              Add and another
            </Button>
            <Button
              type="submit"
              form={formId}
              look="primary"
              isDisabled={!canAdd}
              keys={shownKeys('$mod+Enter', info.platform)}
            >
              Add
            </Button>
          </>
        ) : null
      }
    >
      <p dir="auto" className={styles.claim}>
        {shown.wording}
      </p>
      {source ? (
        <form
          ref={form}
          id={formId}
          className={styles.form}
          onKeyDownCapture={byKey}
          onSubmit={(event) => {
            event.preventDefault();
            add(false);
          }}
        >
          <ChosenSourceFields
            known={known}
            typed={source.kind === 'new' ? source.typed : undefined}
            onTyped={(change) => keep({ ...typed, source: { kind: 'new', typed: change } })}
            onOther={() => keep({ ...typed, source: null })}
          />
          <EvidenceForm typed={typed} autoFocus={known !== undefined} onChange={keep} />
        </form>
      ) : (
        <SourcePicker
          key={added}
          lastUsed={memory.source}
          onChoose={({ id }) => keep({ ...typed, source: { kind: 'known', id } })}
          onMake={(line) => {
            const fresh = typedSource(line, today());
            if (fresh) keep({ ...typed, source: { kind: 'new', typed: fresh } });
          }}
        />
      )}
      <p role="status" className={styles.added}>
        {added === 0 ? '' : `${added === 1 ? 'One piece' : `${added} pieces`} of evidence added.`}
      </p>
    </Dialog>
  );
}

/** The day as the clock on the wall has it. */
function today(): string {
  const date = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
