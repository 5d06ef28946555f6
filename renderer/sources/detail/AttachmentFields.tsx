import { Paperclip, X } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import type { Attachment, AttachmentState } from '../../../shared/attachment';
import { visibleText } from '../../../shared/report/words/visibleText';
import type { Source } from '../../../shared/source/source';
import { useStore } from '../../project/model/store';
import { useSession } from '../../project/session/useSession';
import { useApp } from '../../ui/AppContext';
import { Button } from '../../ui/Button';
import { chooseFiles } from '../../ui/files/chooseFile';
import { useDroppedFiles } from '../../ui/files/useDroppedFiles';
import styles from './AttachmentFields.module.css';
import { attachmentFacts, stateWords } from './attachmentWords';
import { useAttachments } from './useAttachments';

/** The files kept with a source: listed, opened, removed; added by a drop or by choice. */
export function AttachmentFields({
  source,
  dropTarget,
}: {
  source: Source;
  /** Files may be dropped anywhere on it. */
  dropTarget: RefObject<HTMLElement | null>;
}) {
  const { adding, problems, states, add, open, remove, stop } = useAttachments(source);
  const isOver = useDroppedFiles(dropTarget, (files) => void add(files));
  const choose = useRef<HTMLButtonElement>(null);
  const rows = source.attachments.map((attachment, place) => ({
    attachment,
    place,
    key: `${attachment.sha256} ${attachment.name}`,
  }));
  return (
    <div className={styles.area} data-over={isOver || undefined}>
      {rows.length === 0 ? null : (
        <ul className={styles.list} aria-label="Attached files">
          {rows.map(({ attachment, place, key }) => (
            <AttachmentRow
              key={key}
              attachment={attachment}
              state={states.get(attachment.sha256)}
              onOpen={() => void open(attachment)}
              onRemove={() => {
                remove(place);
                choose.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <div role="status" className={styles.status}>
        {adding ? (
          <>
            <p>
              Attaching “{visibleText(adding.name)}”
              {adding.of > 1 ? `, ${adding.at + 1} of ${adding.of}` : null}
            </p>
            <progress aria-label="Attaching files" />
            {adding.of > 1 ? (
              <Button look="quiet" onPress={stop}>
                Stop
              </Button>
            ) : null}
          </>
        ) : null}
        {problems.map((problem) => (
          <p key={problem} className={styles.problem}>
            <span aria-hidden>△ </span>
            {visibleText(problem)}
          </p>
        ))}
      </div>
      <div className={styles.add}>
        <Button
          ref={choose}
          isDisabled={adding !== null}
          onPress={() => void chooseFiles().then(add)}
        >
          <Paperclip aria-hidden /> Attach files…
        </Button>
        <p>Or drop them on this source. Copies are kept beside the project.</p>
      </div>
    </div>
  );
}

function AttachmentRow({
  attachment,
  state,
  onOpen,
  onRemove,
}: {
  attachment: Attachment;
  state: AttachmentState | undefined;
  onOpen(): void;
  onRemove(): void;
}) {
  const { info } = useApp();
  const project = useStore(useSession().name, (name) => name);
  const name = visibleText(attachment.name);
  const problem = stateWords(state, `${project}.files`);
  const open = info.host === 'electron' ? 'Open' : 'Download';
  return (
    <li className={styles.row}>
      <div className={styles.file}>
        <bdi className={styles.name}>{name}</bdi>
        <p className={styles.facts}>
          {attachmentFacts(attachment)}
          {' · '}
          <code>{attachment.sha256.slice(0, 12)}</code>
        </p>
        {problem === null ? null : (
          <p className={styles.problem}>
            <span aria-hidden>△ </span>
            {problem}
          </p>
        )}
      </div>
      <Button
        look="quiet"
        aria-label={`${open} ${name}`}
        isDisabled={problem !== null}
        onPress={onOpen}
      >
        {open}
      </Button>
      <Button look="quiet" aria-label={`Remove ${name}`} onPress={onRemove}>
        <X aria-hidden />
      </Button>
    </li>
  );
}
