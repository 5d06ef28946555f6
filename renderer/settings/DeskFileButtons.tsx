import { useState } from 'react';
import type { Settings } from '../../shared/ipc/settings';
import {
  DESK_FILE_EXTENSION,
  MOST_DESK_BYTES,
  readDeskFile,
} from '../../shared/report/desk/deskFile';
import { useApp } from '../ui/AppContext';
import { Button } from '../ui/Button';
import { chooseFile } from '../ui/files/chooseFile';
import { startDownload } from '../ui/files/startDownload';
import { Problem } from '../ui/Problem';
import styles from './DeskSection.module.css';

type Desk = Pick<Settings, 'deskName' | 'deskLook'>;

/** What became of the file: the words, and the desk to go back to where another was put in its place. */
interface Outcome {
  readonly words: string;
  readonly before?: Desk;
}

/** Takes the desk from one machine to another. */
export function DeskFileButtons({ onChange }: { onChange(desk: Desk): void }) {
  const { host, settings } = useApp();
  const { deskName, deskLook } = settings;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const tell = (next: Outcome | null, wrong: string | null = null) => {
    setOutcome(next);
    setProblem(wrong);
  };

  const save = async () => {
    const saved = await host.call('settings.saveDesk', { name: deskName, look: deskLook });
    if (!saved.ok) {
      if (saved.error.code !== 'cancelled') tell(null, saved.error.message);
      return;
    }
    const wrong = saved.value.kind === 'download' ? await startDownload(host, saved.value) : null;
    if (wrong !== null) {
      tell(null, wrong);
      return;
    }
    const where = saved.value.kind === 'download' ? 'Downloaded as' : 'Saved as';
    tell({ words: `${where} “${saved.value.name}”.` });
  };
  const open = async () => {
    const file = await chooseFile(`.${DESK_FILE_EXTENSION}`);
    if (!file) return;
    const text = file.size > MOST_DESK_BYTES ? '' : await file.text().catch(() => '');
    const read = readDeskFile(text);
    if (!read.ok) {
      tell(null, `${read.error} Nothing was changed.`);
      return;
    }
    onChange({ deskName: read.value.name, deskLook: read.value.look });
    tell({ words: `Taken from “${file.name}”.`, before: { deskName, deskLook } });
  };
  const back = (before: Desk) => {
    onChange(before);
    tell({ words: 'The desk is as it was.' });
  };
  const { words, before } = outcome ?? {};
  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <Button onPress={() => void open()}>Open a desk file…</Button>
        <Button onPress={() => void save()}>Save as a file…</Button>
        {before ? (
          <Button look="quiet" onPress={() => back(before)}>
            Take the one before
          </Button>
        ) : null}
      </div>
      <p role="status" className={styles.hint}>
        {words}
      </p>
      <Problem>{problem}</Problem>
    </div>
  );
}
