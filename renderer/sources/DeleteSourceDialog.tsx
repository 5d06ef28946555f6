import type { SourceId } from '../../shared/id';

export function DeleteSourceDialog(_: { sourceId: SourceId; onClose(): void }) {
  return null;
}
