import type { Attachment } from '../../../shared/attachment';
import type { SourceId } from '../../../shared/id';
import type { Source } from '../../../shared/source/source';
import { recordsOf, setRecord } from '../model/records/recordsPlugin';
import { changeRecords } from './changeRecords';
import { beginIntent, type Intent, now, unlessEmpty } from './intent';

/** Adds a source to the project. */
export function addSource(source: Source): Intent {
  return (state) =>
    setRecord(beginIntent(state), { kind: 'source', id: source.id, before: null, after: source });
}

/** Adds several sources at once. */
export function addSources(sources: readonly Source[]): Intent {
  return (state) => unlessEmpty(changeRecords(state, { sources }));
}

/** Replaces a source's record by what `update` makes of it; the same object means no change. */
export function updateSource(id: SourceId, update: (source: Source) => Source): Intent {
  return (state) => {
    const before = recordsOf(state).sources.get(id);
    if (!before) return null;
    const after = update(before);
    if (after === before) return null;
    return unlessEmpty(
      setRecord(beginIntent(state), {
        kind: 'source',
        id,
        before,
        after: { ...after, modified: now() },
      }),
    );
  };
}

/** A file that the source has under the same name already is not listed twice. */
export function withAttachments(source: Source, added: readonly Attachment[]): Source {
  const attachments = [...source.attachments];
  for (const each of added) {
    const isListed = attachments.some(
      ({ sha256, name }) => sha256 === each.sha256 && name === each.name,
    );
    if (!isListed) attachments.push(each);
  }
  return attachments.length === source.attachments.length ? source : { ...source, attachments };
}
