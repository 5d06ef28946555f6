import { Repeat } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Claim } from '../../../shared/claim/claim';
import { shownKeys } from '../../commands/shownKeys';
import { addEvidence, repeatEvidence } from '../../project/intents/addEvidence';
import { lastEvidence } from '../../project/session/lastEvidence';
import { useProject, useSession, useWorkspace } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { useDroppedFiles } from '../../ui/files/useDroppedFiles';
import { useFocusField } from '../inspector/fields/useFocusField';
import { useKeyHint } from '../useKeyHint';
import { ChosenSource } from './ChosenSource';
import styles from './EvidenceAdder.module.css';
import { EvidenceForm } from './EvidenceForm';
import { dropUnfinished, evidenceMemory, keepUnfinished } from './evidenceMemory';
import { typedSource } from './newSource';
import { SourcePicker } from './SourcePicker';
import { described, isTyped, missingOf, nothingTyped, type TypedEvidence } from './typedEvidence';
import { useAttachedFiles } from './useAttachedFiles';

/**
 * Links a source to a claim, beside the article: first the source, found by typing or made from what was typed, then
 * what it says. What is begun stays, also while other claims are looked at, until it is added or thrown away.
 */
export function EvidenceAdder({ claim }: { claim: Claim }) {
  const session = useSession();
  const { info } = useApp();
  const hint = useKeyHint();
  const memory = evidenceMemory(session);
  const sources = useProject((view) => view.sources);
  const hasEvidence = useProject((view) =>
    view.claims.some((each) => each.claim.evidence.length > 0),
  );
  const field = useFocusField('evidence');
  const isWanted = useWorkspace(({ focusField }) => focusField === 'evidence');
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => memory.unfinished.get(claim.id)?.typed ?? null);
  const [isRefused, setRefused] = useState(false);
  /** The next field takes the focus where somebody went on to it, and not where a claim is only looked at again. */
  const [goesOn, setGoesOn] = useState(false);
  if (isWanted && typed === null) setTyped(nothingTyped());
  const step = typed === null ? 'none' : (typed.source?.kind ?? 'choosing');
  // What can be chosen, and what else there is to fill in, stands below the field that has the focus.
  useEffect(() => {
    if (step === 'none' || !field.current?.contains(document.activeElement)) return;
    field.current.scrollIntoView({ block: step === 'choosing' ? 'end' : 'start' });
  }, [step, field]);

  const keep = (next: TypedEvidence) => {
    setTyped(next);
    setRefused(false);
    keepUnfinished(session, claim.id, next);
  };
  const chooseSource = (source: TypedEvidence['source']) => {
    setGoesOn(true);
    keep({ ...(typed ?? nothingTyped()), source });
  };
  const close = () => {
    setGoesOn(false);
    dropUnfinished(session, claim.id);
    setTyped(null);
    setRefused(false);
  };
  const files = useAttachedFiles((attachments, name) => {
    const { source } = typed ?? nothingTyped();
    if (source?.kind === 'known') return source.id;
    const fresh = source?.typed ?? typedSource(name, today());
    if (fresh) {
      const all = [...fresh.attachments, ...attachments];
      chooseSource({ kind: 'new', typed: { ...fresh, attachments: all } });
    }
    return null;
  });
  const isOver = useDroppedFiles(field, (dropped) => void files.add(dropped));
  if (typed === null) {
    const repeat = () => {
      const last = lastEvidence(session, claim);
      if (last) session.run(repeatEvidence(claim.id, last));
    };
    return (
      <section ref={field} className={`${styles.adder} ${isOver ? styles.over : ''}`}>
        <div className={styles.actions}>
          <Button onPress={() => session.focusField('evidence')} keys={hint('E')}>
            Add evidence
          </Button>
          {hasEvidence ? (
            <Button look="quiet" onPress={repeat} keys={hint('R')}>
              <Repeat aria-hidden />
              Repeat last
            </Button>
          ) : null}
        </div>
      </section>
    );
  }

  const { source } = typed;
  const known = source?.kind === 'known' ? sources.get(source.id) : undefined;
  const isGone = source?.kind === 'known' && !known;
  const missing = isGone ? ['the source'] : missingOf(typed);
  const add = (another: boolean) => {
    const ids = memory.unfinished.get(claim.id)?.ids;
    const whole = ids && missing.length === 0 ? described(typed, ids) : null;
    if (!whole) {
      setRefused(true);
      const lacking = typed.stance === null ? '[role="radiogroup"] input' : 'summary';
      form.current?.querySelector<HTMLElement>(lacking)?.focus();
      return;
    }
    close();
    if (!session.run(addEvidence(claim.id, whole.evidence, whole.fresh))) return;
    memory.source = whole.evidence.source;
    const number = session.view().byId.get(claim.id)?.number;
    session.say(`Evidence added to claim ${number}. Undo takes it back.`);
    if (another) session.focusField('evidence');
    else session.focus();
  };
  const cancel = () => {
    close();
    session.focus();
    if (isTyped(typed)) session.say('What was typed as evidence was thrown away.');
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && source === null) {
      event.preventDefault();
      event.stopPropagation();
      close();
      session.focus();
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || source === null) return;
    event.preventDefault();
    event.stopPropagation();
    add(event.shiftKey);
  };
  return (
    <section
      ref={field}
      aria-label="New evidence"
      className={`${styles.adder} ${isOver ? styles.over : ''}`}
      onKeyDownCapture={byKey}
    >
      {source === null ? (
        <>
          <SourcePicker
            lastUsed={memory.source}
            autoFocus={goesOn}
            onChoose={({ id }) => chooseSource({ kind: 'known', id })}
            onMake={(line) => {
              const fresh = typedSource(line, today());
              if (fresh) chooseSource({ kind: 'new', typed: fresh });
            }}
          />
          <div className={styles.actions}>
            <Button look="quiet" onPress={cancel}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <form
          ref={form}
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add(false);
          }}
        >
          <ChosenSource
            known={known}
            typed={source.kind === 'new' ? source.typed : undefined}
            onOther={() => chooseSource(null)}
          />
          <EvidenceForm
            typed={typed}
            missing={missing}
            isRefused={isRefused}
            autoFocus={goesOn}
            onChange={keep}
            onSource={(change) => keep({ ...typed, source: { kind: 'new', typed: change } })}
          />
          {files.problem ? <p className={styles.missing}>{files.problem}</p> : null}
          <div className={styles.actions}>
            <Button type="submit" look="primary" keys={shownKeys('$mod+Enter', info.platform)}>
              Add
            </Button>
            <Button keys={shownKeys('$mod+Shift+Enter', info.platform)} onPress={() => add(true)}>
              Add and another
            </Button>
            <Button look="quiet" onPress={cancel}>
              Cancel
            </Button>
          </div>
        </form>
      )}
      <p className={styles.soft}>A file dropped here is attached to the source.</p>
    </section>
  );
}

/** The day as the clock on the wall has it. */
function today(): string {
  const date = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
