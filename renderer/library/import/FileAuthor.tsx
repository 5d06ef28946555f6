import type { Output } from '../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import type { ArticleEdits } from '../../ui/fields/articleForm';

/** Offers whoever the file says made it as the byline, where the article names nobody. */
export function FileAuthor({
  article: { fileAuthor, metadata },
  edits,
  onEdits,
}: {
  article: Output<'import.article'>;
  edits: ArticleEdits;
  onEdits(edits: ArticleEdits): void;
}) {
  const byline = edits.byline ?? metadata.byline ?? '';
  if (fileAuthor === undefined || byline.trim() !== '') return null;
  return (
    <p>
      <Button look="quiet" onPress={() => onEdits({ ...edits, byline: fileAuthor })}>
        Use “{fileAuthor}” as byline
      </Button>
    </p>
  );
}
