import { ExternalLink, LockKeyhole, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { counted } from '../../shared/counted';
import { foldText } from '../../shared/foldText';
import type { ProjectSummary } from '../../shared/ipc/openedProject';
import { Button } from '../ui/Button';
import { TextField } from '../ui/fields/TextField';
import { suggestName } from '../ui/suggestName';
import { sinceWords } from '../ui/words/sinceWords';
import styles from './ProjectList.module.css';
import { ProjectProgress } from './ProjectProgress';
import type { Library } from './useLibrary';

/** More projects than this cannot be taken in at a glance. */
const FILTER_FROM = 9;

/** The projects, last opened first. Arrows move, Enter opens, Delete takes one off the list. */
export function ProjectList({
  projects,
  library,
}: {
  projects: readonly ProjectSummary[];
  library: Library;
}) {
  const [query, setQuery] = useState('');
  const shown = useMemo(() => {
    const words = foldText(query).split(/\s+/).filter(Boolean);
    return projects.filter(({ title, name, byline = '', folder }) => {
      const text = foldText(`${title} ${name} ${byline} ${folder}`);
      return words.every((word) => text.includes(word));
    });
  }, [projects, query]);
  const byHandle = (handle: React.Key | null | undefined) =>
    projects.find((project) => project.handle === handle);
  const forgetFocused = useRef<(event: KeyboardEvent) => void>(() => undefined);
  forgetFocused.current = (event) => {
    if (event.key !== 'Delete' || !(event.target instanceof Element)) return;
    const project = byHandle(event.target.closest('[data-key]')?.getAttribute('data-key'));
    if (project) void library.forget(project);
  };
  const grid = useRef<HTMLDivElement>(null);
  /** Whether Ctrl or Cmd was down when a project was last pressed. */
  const withModifier = useRef(false);
  useEffect(() => {
    const element = grid.current;
    const listen = (event: KeyboardEvent) => forgetFocused.current(event);
    element?.addEventListener('keydown', listen);
    // Before the list acts upon it, which then does not tell.
    const note = ({ ctrlKey, metaKey }: KeyboardEvent | PointerEvent) => {
      withModifier.current = ctrlKey || metaKey;
    };
    element?.addEventListener('pointerdown', note, { capture: true });
    element?.addEventListener('keydown', note, { capture: true });
    return () => {
      element?.removeEventListener('keydown', listen);
      element?.removeEventListener('pointerdown', note, { capture: true });
      element?.removeEventListener('keydown', note, { capture: true });
    };
  }, []);
  return (
    <section className={styles.projects} aria-label="Projects">
      <div className={styles.head}>
        <h2>
          Projects <span>{projects.length.toLocaleString('en')}</span>
        </h2>
        {projects.length >= FILTER_FROM ? (
          <div className={styles.filter}>
            <TextField
              label="Find a project"
              hideLabel
              placeholder="Find a project"
              type="search"
              value={query}
              onChange={setQuery}
            />
          </div>
        ) : null}
      </div>
      <GridList
        ref={grid}
        aria-label="Projects"
        className={styles.list ?? ''}
        items={shown.map((project) => ({ id: project.handle, project }))}
        dependencies={[library]}
        onAction={(handle) => {
          const project = byHandle(handle);
          if (!project || library.busy !== null) return;
          const isForTab = withModifier.current && project.problem === undefined;
          if (isForTab && library.openInTab) void library.openInTab(project);
          else void library.openProject(project);
        }}
        renderEmptyState={() => <p className={styles.none}>No project matches “{query}”.</p>}
      >
        {({ project }) => <ProjectRow project={project} library={library} />}
      </GridList>
    </section>
  );
}

function ProjectRow({ project, library }: { project: ProjectSummary; library: Library }) {
  const { handle, title, name, byline, folder, inLibrary, problem, words, modified } = project;
  const { isProtected, isUnread } = project;
  const shownTitle = title.trim() === '' ? name : title;
  const about = [
    byline,
    saysTheSame(name, shownTitle) ? null : name,
    inLibrary ? null : `in ${folder}`,
  ].filter(Boolean);
  return (
    <GridListItem id={handle} textValue={shownTitle} className={styles.row ?? ''}>
      <div className={problem === undefined ? styles.about : styles.whole}>
        <p className={styles.title} title={shownTitle}>
          <bdi>{shownTitle}</bdi>
        </p>
        {about.length > 0 ? <p className={styles.soft}>{about.join(' · ')}</p> : null}
        {problem === undefined ? null : (
          <p className={styles.problem}>Cannot be opened. {problem}</p>
        )}
      </div>
      {problem === undefined ? (
        <>
          {isProtected ? (
            <p className={styles.locked}>
              <LockKeyhole aria-hidden />
              Opens with a passphrase
            </p>
          ) : isUnread ? (
            <p className={styles.soft}>Being read…</p>
          ) : (
            <ProjectProgress project={project} />
          )}
          <div className={styles.facts}>
            {isProtected || isUnread ? null : <p>{counted(words, 'word')}</p>}
            <p className={styles.soft}>{sinceWords(modified, Date.now())}</p>
          </div>
        </>
      ) : null}
      <div className={styles.forget}>
        {library.openInTab && problem === undefined ? (
          <Button
            look="quiet"
            aria-label={`Open “${shownTitle}” in a new tab`}
            onPress={() => void library.openInTab?.(project)}
          >
            <ExternalLink aria-hidden />
          </Button>
        ) : null}
        {inLibrary ? null : (
          <Button
            look="quiet"
            aria-label={`Take “${shownTitle}” off the list`}
            onPress={() => void library.forget(project)}
          >
            <X aria-hidden />
          </Button>
        )}
      </div>
    </GridListItem>
  );
}

/** Whether a file's name is what it was given from its title; signs may differ, and the end be cut. */
function saysTheSame(name: string, title: string): boolean {
  const letters = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(name) === letters(title) || letters(name) === letters(suggestName(title));
}
