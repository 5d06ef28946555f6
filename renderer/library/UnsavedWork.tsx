import type { UnsavedList } from '../../shared/ipc/unsavedWork';
import { Button } from '../ui/Button';
import { momentWords } from '../ui/words/momentWords';
import type { ImportPick } from './import/importPick';
import styles from './UnsavedWork.module.css';
import type { Library } from './useLibrary';

/** What earlier sessions could not save: projects to open, articles to go on with. */
export function UnsavedWork({
  library,
  isDisabled,
  onArticle,
}: {
  library: Library;
  isDisabled: boolean;
  /** Goes on with an article that was kept under this name. */
  onArticle(pick: ImportPick, keptAs: string): void;
}) {
  const { projects, articles } = library.unsaved;
  const shown = newestOfEach(projects);
  if (shown.length + articles.length === 0) return null;
  const goOn = async (id: string) => {
    const article = await library.takeArticle(id);
    if (article) onArticle({ kind: 'paste', ...article }, id);
  };
  return (
    <section className={styles.unsaved} aria-label="Unsaved work">
      <h2>Unsaved work</h2>
      <ul>
        {shown.map(({ handle, name, keptAt }) => (
          <li key={handle}>
            <p>
              <b dir="auto">{name}</b> has changes of {momentWords(keptAt)} that were not saved when
              Galley ended.
            </p>
            <Button
              isDisabled={isDisabled}
              aria-label={`Open ${name}`}
              onPress={() => void library.openHandle(handle)}
            >
              Open
            </Button>
          </li>
        ))}
        {articles.map(({ id, keptAt, beginning }) => (
          <li key={id}>
            <p>
              An article of {momentWords(keptAt)} that no project was made of:{' '}
              <i dir="auto">{beginning}</i>
            </p>
            <Button isDisabled={isDisabled} onPress={() => void library.dropArticle(id)}>
              Discard
            </Button>
            <Button isDisabled={isDisabled} onPress={() => void goOn(id)}>
              Go on with it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A project is opened once, whatever it has kept. */
function newestOfEach(projects: UnsavedList['projects']): UnsavedList['projects'] {
  return projects.filter(
    ({ handle }, place) => projects.findIndex((other) => other.handle === handle) === place,
  );
}
