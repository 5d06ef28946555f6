import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { serializeProject } from '../../shared/project/text/serializeProject';
import { shownKeys } from '../commands/shownKeys';
import { restoreProject } from '../project/intents/restoreProject';
import { useStore } from '../project/model/store';
import { useSession } from '../project/session/useSession';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Problem } from '../ui/Problem';
import { momentWords } from '../ui/words/momentWords';
import { sinceWords } from '../ui/words/sinceWords';
import { sizeWords } from '../ui/words/sizeWords';
import styles from './EarlierVersionsDialog.module.css';
import { type EarlierVersion, useEarlierVersions } from './useEarlierVersions';
import { VersionPreview } from './VersionPreview';

/** The versions that are kept beside the project: what each held, and the way back to it. */
export function EarlierVersionsDialog({ onClose }: { onClose(): void }) {
  const { host, info } = useApp();
  const session = useSession();
  const name = useStore(session.name);
  // What the versions are compared with; nothing changes while the dialog is open.
  const [present] = useState(() => session.present());
  const list = useEarlierVersions(host, session.handle, present);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const versions = list.kind === 'listed' ? list.versions : [];
  const version = versions.find(({ id }) => id === chosen) ?? versions[0];
  const content = version?.content;
  const project = content?.kind === 'read' ? content.project : null;

  const say = (message: string) => session.say(message);
  const restore = () => {
    if (!project || !version) return;
    const isChanged = session.run(restoreProject(project));
    onClose();
    if (isChanged) {
      session.log.add({ what: 'restored', detail: version.savedAt });
      void session.save.flush();
    }
    const keys = shownKeys('$mod+z', info.platform);
    say(
      isChanged
        ? `This is the version of ${momentWords(version.savedAt)}. ${keys} brings back what was here before.`
        : 'That version says what is here already. Nothing was changed.',
    );
  };
  const saveCopy = async () => {
    if (!project || !version) return;
    setBusy(true);
    const copy = await host.call('project.saveCopy', {
      handle: session.handle,
      name: `${name} (${momentWords(version.savedAt).replaceAll(':', '.')})`,
      text: serializeProject(project),
    });
    setBusy(false);
    if (!copy.ok) {
      setProblem(copy.error.message);
      return;
    }
    onClose();
    say([`Saved in the library: ${copy.value.name}`, ...copy.value.notices].join('. '));
  };

  return (
    <Dialog
      title="Earlier versions"
      width={versions.length > 0 ? 'wide' : 'normal'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          {versions.length > 0 ? (
            <>
              <Button isDisabled={busy || !project} onPress={() => void saveCopy()}>
                Save as a copy
              </Button>
              <Button look="primary" isDisabled={busy || !project} onPress={restore}>
                Restore this version
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {list.kind === 'loading' ? <p role="status">Looking for earlier versions</p> : null}
      {list.kind === 'failed' ? (
        <Problem className={styles.problem}>{list.error.message}</Problem>
      ) : null}
      <Problem className={styles.problem}>{problem}</Problem>
      {list.kind === 'listed' && versions.length === 0 ? (
        <p className={styles.none}>
          There is none yet. Before Galley saves over a project it keeps the version that was there,
          one every five minutes at most; the first is kept with your first change.
        </p>
      ) : null}
      {version ? (
        <div className={styles.columns}>
          <ListBox
            aria-label="Earlier versions, newest first"
            className={styles.list ?? ''}
            autoFocus="first"
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[version.id]}
            onSelectionChange={(keys) => {
              const next = versions.find(({ id }) => keys !== 'all' && keys.has(id));
              if (next) setChosen(next.id);
            }}
          >
            {versions.map((each) => (
              <VersionRow key={each.id} version={each} />
            ))}
          </ListBox>
          <VersionPreview key={version.id} version={version} />
        </div>
      ) : null}
    </Dialog>
  );
}

function VersionRow({ version }: { version: EarlierVersion }) {
  const { id, savedAt, bytes, content } = version;
  const when = sinceWords(savedAt, Date.now());
  return (
    <ListBoxItem
      id={id}
      textValue={`${when}, ${momentWords(savedAt)}`}
      className={styles.row ?? ''}
    >
      <b>{when}</b>
      <span>
        {momentWords(savedAt)} · {sizeWords(bytes)}
      </span>
      <span>{differenceWords(content)}</span>
    </ListBoxItem>
  );
}

function differenceWords(content: EarlierVersion['content']): string {
  switch (content.kind) {
    case 'reading':
      return 'Comparing…';
    case 'failed':
      return 'Cannot be read';
    case 'read':
      return `Since then: ${content.words}`;
  }
}
