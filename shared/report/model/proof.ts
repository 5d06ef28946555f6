import { formatDate } from '../../dates/formatDate';
import type { SourceId } from '../../id';
import { valueLines } from '../../project/log/changeWords';
import { currentValues } from '../../project/log/currentValues';
import { type FieldChange, fieldChanges } from '../../project/log/fieldChanges';
import type { LogEntry } from '../../project/log/logEntry';
import { logWords, type NameOf, recordNames } from '../../project/log/logWords';
import { sourceTitle } from '../../source/citation';
import type { Desk } from '../desk/desk';
import { disclosureOf } from '../desk/profileAllowances';
import type { Proof } from '../report';
import { safeAddress } from '../words/safeAddress';

/**
 * What a report says of the project's hash. It is that of the state the report was made from: the project
 * notes the export in its log afterwards, and has another one from then on.
 */
export const PROJECT_HASH_LABEL = 'SHA-256 of the project before this export was noted in it';

/** Hashes and the record of changes, as far as the profile has them; undefined if it has none. */
export function proof(desk: Desk): Proof | undefined {
  const { allowance, article, context, log, tags } = desk;
  const nameOf = recordNames({
    claims: desk.marked,
    sources: [...desk.sources.values()],
    tags,
    titleOf: (source) =>
      disclosureOf(source, allowance) === 'full' ? sourceTitle(source) : undefined,
  });
  const changesOf = fieldChanges(
    log,
    currentValues({
      ...desk,
      blocks: article.blocks,
      sources: desk.sources.values(),
      claims: desk.marked,
    }),
  );
  const made: Proof = {
    ...(allowance.articleHash && context.articleSha256
      ? { articleSha256: context.articleSha256 }
      : {}),
    ...(allowance.projectHash && context.projectSha256
      ? { projectSha256: context.projectSha256 }
      : {}),
    ...(allowance.fileNames && article.original
      ? {
          original: {
            name: article.original.name,
            mediaType: article.original.mediaType,
            bytes: article.original.bytes,
            sha256: article.original.sha256,
          },
        }
      : {}),
    log: log.map((entry) => {
      const { when, who, on, previous } = entry;
      const subject = on && nameOf(on);
      const values = toldValues(entry, changesOf(entry), desk, nameOf);
      return {
        when: formatDate(when),
        what: logWords(entry, nameOf),
        ...(who && { who }),
        ...(subject && { on: subject }),
        values,
        ...(previous && { previous }),
      };
    }),
  };
  const isEmpty = Object.keys(made).length === 1 && made.log.length === 0;
  return isEmpty ? undefined : made;
}

/**
 * The fields whose values a report may tell from the log: those that its reader is shown elsewhere, by name.
 * Of any other the log says nothing here, though it has it.
 */
const TOLD: ReadonlySet<string> = new Set([
  ...['wording', 'statement', 'tags', 'madeOn', 'status', 'priority', 'flags', 'notes'],
  ...['claimant.name', 'claimant.role', 'claimant.organisation'],
  ...['verdict.rating', 'verdict.explanation', 'verdict.asOf'],
  ...['correction.proposed', 'correction.reply', 'correction.resolution'],
  ...['checked.text', 'checked.by', 'checked.at', 'signedOff.by', 'signedOff.at'],
  ...['stance', 'quote', 'note', 'credibility', 'source'],
  ...['locator.page', 'locator.paragraph', 'locator.timecode', 'locator.section', 'locator.row'],
  ...['csl.type', 'csl.title', 'csl.author', 'csl.container-title', 'csl.publisher'],
  ...['csl.publisher-place', 'csl.number', 'csl.volume', 'csl.issue', 'csl.page', 'csl.issued'],
  ...['csl.accessed', 'csl.DOI', 'csl.ISBN', 'csl.URL', 'csl.language', 'archiveUrl'],
  ...['rank', 'rankReason', 'reliability', 'derivedFrom', 'onRecord', 'confidentiality'],
  ...['interest', 'attachments', 'contacts'],
  ...['label', 'definition', 'hue', 'order', 'name', 'ratings'],
  ...['archived', 'draft', 'interests.text', 'interests.by', 'interests.at', 'requests'],
  ...['title', 'byline', 'publisher', 'url', 'published', 'retrieved', 'language', 'text'],
]);

const ADDRESSES: ReadonlySet<string> = new Set(['csl.URL', 'archiveUrl', 'url']);
/** Fields that name sources. */
const SOURCES: ReadonlySet<string> = new Set(['source', 'derivedFrom']);

/**
 * What a report may tell of an entry, and whether that is all. Evidence that was put on another source says
 * with its first value whose words the others were: then all of it is told, or nothing.
 */
function toldValues(
  entry: LogEntry,
  changes: readonly FieldChange[] | undefined,
  desk: Desk,
  nameOf: NameOf,
): readonly string[] {
  const isTold = mayTell(entry, desk);
  const isMoved = changes?.some((change) => change.field === 'source' && !isTold(change));
  const told = isMoved ? [] : changes?.filter(isTold);
  const lines = valueLines(entry, told, nameOf);
  return told && told.length < (changes?.length ?? 0) ? [...lines, NOT_TOLD] : lines;
}

const NOT_TOLD = 'not all that was changed is told in this report';

/** Whether a report may tell what one field of an entry was and became. */
function mayTell(entry: LogEntry, desk: Desk): (change: FieldChange) => boolean {
  const isAllShown = [entry.on, entry.detail].every((id) => isShown(id, desk));
  return ({ field, text, became }) => {
    const values = [text, became];
    if (!TOLD.has(field)) return false;
    // An address that is none of the web may be a path of this machine.
    if (ADDRESSES.has(field)) {
      return isAllShown && values.every((address) => !address || safeAddress(address));
    }
    return isAllShown && values.every((value) => !SOURCES.has(field) || isShown(value, desk));
  };
}

/**
 * Whether all that a text names as sources is shown in full. Of a source that is gone nobody knows any more
 * whether it was secret.
 */
function isShown(text: string | undefined, { sources, allowance }: Desk): boolean {
  const ids = text?.split(', ').filter((id) => /^src_[a-z0-9-]+$/.test(id)) ?? [];
  return ids.every((id) => {
    const source = sources.get(id as SourceId);
    return source !== undefined && disclosureOf(source, allowance) === 'full';
  });
}
