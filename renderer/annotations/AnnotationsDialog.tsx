import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { counted } from '../../shared/counted';
import { bringInClaims } from '../project/intents/bringInClaims';
import { useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import body from '../ui/DialogBody.module.css';
import { chooseFile } from '../ui/files/chooseFile';
import { useDroppedFiles } from '../ui/files/useDroppedFiles';
import { Problem } from '../ui/Problem';
import { ProgressBar } from '../ui/progress/ProgressBar';
import styles from './AnnotationsDialog.module.css';
import { FoundAnnotations } from './FoundAnnotations';
import { type AnnotationsState, useAnnotations } from './useAnnotations';

/** Brings annotations of a file into the project: what is sure, and what the person says of the rest. */
export function AnnotationsDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const { state, take, cancel } = useAnnotations(session);
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const area = useRef<HTMLDivElement>(null);
  const start = (file: File) => {
    setAccepted(new Set());
    void take(file);
  };
  const isOver = useDroppedFiles(area, ([file]) => {
    if (file) start(file);
  });
  const choose = async () => {
    const file = await chooseFile('.json,.jsonld,application/json,application/ld+json');
    if (file) start(file);
  };
  const placing = state.kind === 'placed' ? state.placing : null;
  const claims = placing
    ? [...placing.placed, ...placing.offered.filter(({ number }) => accepted.has(number))].map(
        ({ claim }) => claim,
      )
    : [];
  const bringIn = () => {
    if (!placing || !session.run(bringInClaims(claims, placing.tags))) return;
    const [first] = claims;
    if (first) session.select(first.id, { reveal: true });
    const message = `${counted(claims.length, 'claim')} brought in. One undo takes them back.`;
    session.say(message);
    onClose();
  };
  return (
    <Dialog
      title="Bring in annotations"
      width={placing ? 'wide' : 'normal'}
      dismissable={accepted.size === 0}
      onClose={onClose}
      actions={
        <>
          {placing ? (
            <span className={body.start}>
              <Button look="quiet" onPress={() => void choose()}>
                Another file…
              </Button>
            </span>
          ) : null}
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={claims.length === 0} onPress={bringIn}>
            {claims.length === 0 ? 'Bring in' : `Bring in ${counted(claims.length, 'claim')}`}
          </Button>
        </>
      }
    >
      <div ref={area} className={styles.body} data-over={isOver || undefined}>
        {placing ? (
          <FoundAnnotations placing={placing} accepted={accepted} onAccepted={setAccepted} />
        ) : (
          <Source state={state} onChoose={() => void choose()} onStop={cancel} />
        )}
      </div>
    </Dialog>
  );
}

function Source({
  state,
  onChoose,
  onStop,
}: {
  state: AnnotationsState;
  onChoose(): void;
  onStop(): void;
}) {
  if (state.kind === 'reading') {
    return (
      <div className={styles.reading}>
        <p role="status">Looking for the words of “{state.name}” in the article…</p>
        <ProgressBar fraction={state.fraction} label="Placing annotations" />
        <Button autoFocus onPress={onStop}>
          Stop
        </Button>
      </div>
    );
  }
  return (
    <>
      {state.kind === 'none' ? <Problem className={styles.problem}>{state.problem}</Problem> : null}
      <p>
        Notes that others wrote on this text become draft claims on the same words. Nothing changes
        before you have seen where each of them stands.
      </p>
      <div className={styles.file}>
        <Button autoFocus onPress={onChoose}>
          <FileText aria-hidden />
          Choose a file…
        </Button>
        <p>
          Or drop one here: annotations of Hypothesis, or W3C Web Annotations such as Galley writes
          (.json, .jsonld).
        </p>
      </div>
    </>
  );
}
