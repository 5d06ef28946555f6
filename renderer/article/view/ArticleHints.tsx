import type { Session } from '../../project/session/session';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';
import styles from './ArticleView.module.css';

/** An article without a word. */
export function EmptyArticle({ session }: { session: Session }) {
  const correct = () => {
    session.setCorrecting(true);
    session.focus();
  };
  return (
    <div className={styles.empty}>
      <EmptyState
        title="The article has no text yet"
        actions={
          <Button look="primary" keys="F2" onPress={correct}>
            Write or paste the text
          </Button>
        }
      >
        Paste it here from the original, with its headline and byline. “Done” then locks it for
        checking.
      </EmptyState>
    </div>
  );
}

/** What to do first. */
export function FirstClaimHint() {
  return (
    <p className={styles.hint}>
      Select words and press <Kbd keys="1" />–<Kbd keys="9" /> to tag them, or <Kbd keys="Enter" />.{' '}
      <Kbd keys="S" /> selects a sentence.
    </p>
  );
}
