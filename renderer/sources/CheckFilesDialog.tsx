import { assertNever } from '../../shared/assertNever';
import { counted } from '../../shared/counted';
import { visibleText } from '../../shared/report/words/visibleText';
import { useStore } from '../project/model/store';
import { useSession } from '../project/session/useSession';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { JobProgress } from '../ui/progress/JobProgress';
import { Scrolled } from '../ui/rows/Scrolled';
import styles from './CheckFilesDialog.module.css';
import { stateWords } from './detail/attachmentWords';
import { type FileCheck, useFileCheck } from './useFileCheck';

/** Whether all that is attached to the project is still there and still what was attached. */
export function CheckFilesDialog({ onClose }: { onClose(): void }) {
  const check = useFileCheck();
  return (
    <Dialog
      title="Check attached files"
      onClose={onClose}
      actions={
        <Button look={check.kind === 'checking' ? 'plain' : 'primary'} autoFocus onPress={onClose}>
          {check.kind === 'checking' ? 'Stop' : 'Close'}
        </Button>
      }
    >
      <div role="status">
        <Outcome check={check} />
      </div>
    </Dialog>
  );
}

function Outcome({ check }: { check: FileCheck }) {
  const project = useStore(useSession().name, (name) => name);
  switch (check.kind) {
    case 'checking':
      return (
        <div className={styles.checking}>
          <p>Reading {counted(check.files, 'file')}</p>
          <JobProgress job={check.job} label="Reading attached files" />
        </div>
      );
    case 'failed':
      return <p className={styles.problem}>{check.message}</p>;
    case 'checked': {
      if (check.files.length === 0) return <p>Nothing is attached to this project.</p>;
      const problems = check.files.flatMap(({ attachment, state }) => {
        const words = stateWords(state, `${project}.files`);
        return words === null ? [] : [{ attachment, words }];
      });
      const whole = check.files.length - problems.length;
      return (
        <>
          <p>
            {problems.length === 0
              ? `All is well: ${counted(whole, 'file')}, unchanged since attached.`
              : `${problems.length} of ${counted(check.files.length, 'file')} ${problems.length === 1 ? 'is' : 'are'} not as attached:`}
          </p>
          {problems.length === 0 ? null : (
            <Scrolled label="Files not as attached" className={styles.scrolled}>
              <ul>
                {problems.map(({ attachment, words }) => (
                  <li key={attachment.sha256}>
                    <bdi>{visibleText(attachment.name)}</bdi>
                    <p className={styles.problem}>
                      <span aria-hidden>△ </span>
                      {words}
                    </p>
                  </li>
                ))}
              </ul>
            </Scrolled>
          )}
        </>
      );
    }
    default:
      return assertNever(check);
  }
}
