import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ClaimId } from '../../shared/id';
import { addEvidence } from '../project/intents/addEvidence';
import { now } from '../project/intents/intent';
import { useProject, useSession } from '../project/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { shownKeys } from '../ui/shownKeys';
import { ChosenSourceFields } from './ChosenSourceFields';
import styles from './EvidenceDialog.module.css';
import { EvidenceForm } from './EvidenceForm';
import { type EvidenceDraft, emptyDraft, evidenceOfDraft } from './evidenceDraft';
import { draftFor, evidenceMemory } from './evidenceMemory';
import { draftSource, isComplete, sourceOfDraft } from './newSource';
import { SourcePicker } from './SourcePicker';

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
  const [draft, setDraft] = useState(() => draftFor(session, claimId));
  const [added, setAdded] = useState(0);
  const { source } = draft;
  const known = source?.kind === 'known' ? sources.get(source.id) : undefined;
  const canAdd = known !== undefined || (source?.kind === 'new' && isComplete(source.draft));

  const keep = (next: EvidenceDraft) => {
    setDraft(next);
    memory.unfinished.set(claimId, next);
  };
  const add = (another: boolean) => {
    if (!source || !canAdd) return;
    const fresh = source.kind === 'new' ? sourceOfDraft(source.draft, now()) : undefined;
    const from = fresh?.id ?? (source.kind === 'known' ? source.id : undefined);
    if (!from || !session.run(addEvidence(claimId, evidenceOfDraft(draft, from), fresh))) return;
    memory.stance = draft.stance;
    memory.source = from;
    memory.unfinished.delete(claimId);
    setDraft(emptyDraft(draft.stance));
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
        {shown.text}
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
            draft={source.kind === 'new' ? source.draft : undefined}
            onDraft={(change) => keep({ ...draft, source: { kind: 'new', draft: change } })}
            onOther={() => keep({ ...draft, source: null })}
          />
          <EvidenceForm draft={draft} autoFocus={known !== undefined} onChange={keep} />
        </form>
      ) : (
        <SourcePicker
          key={added}
          lastUsed={memory.source}
          onChoose={({ id }) => keep({ ...draft, source: { kind: 'known', id } })}
          onMake={(line) => {
            const fresh = draftSource(line, today());
            if (fresh) keep({ ...draft, source: { kind: 'new', draft: fresh } });
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
