import type { Evidence, Stance } from '../../../shared/claim/evidence';
import { type EvidenceId, newId, type SourceId } from '../../../shared/id';
import type { Source } from '../../../shared/source/source';
import { editPart, editRecord, filled } from '../../project/fields/editRecord';
import { type CredibilityValue, credibilityOf } from './credibility';
import type { LocatorKey } from './LocatorFields';
import { isComplete, sourceOfTyped, type TypedSource } from './newSource';

/** Which source evidence is from: one of the project, or a new one. */
export type ChosenSource =
  | { readonly kind: 'known'; readonly id: SourceId }
  | { readonly kind: 'new'; readonly typed: TypedSource };

/** Evidence as it is typed into the form. */
export interface TypedEvidence {
  readonly source: ChosenSource | null;
  /** `null` until it is chosen: none is preset. */
  readonly stance: Stance | null;
  readonly quote: string;
  readonly locator: Readonly<Partial<Record<LocatorKey, string>>>;
  readonly note: string;
  readonly credibility: CredibilityValue;
}

/** Nothing typed yet. */
export function nothingTyped(): TypedEvidence {
  return { source: null, stance: null, quote: '', locator: {}, note: '', credibility: 'none' };
}

/** What it will be called once it is added: every save of it must say the same. */
export interface NewIds {
  readonly evidence: EvidenceId;
  /** Of a new source. */
  readonly source: SourceId;
  /** The instant at which it was begun. */
  readonly begun: string;
}

export function newIds(begun: string): NewIds {
  return { evidence: newId('evidence'), source: newId('source'), begun };
}

/** What is missing before it can be added, in words that follow “Missing:”. */
export function missingOf({ source, stance }: TypedEvidence): readonly string[] {
  const isNamed = source?.kind === 'known' || (source !== null && isComplete(source.typed));
  return [
    ...(isNamed ? [] : ['a title or an address']),
    ...(stance === null ? ['the stance'] : []),
  ];
}

/**
 * What was typed, as the evidence and the new source it describes; null while it lacks a source. Without a stance it
 * is context, which counts neither for nor against a claim: so it is saved while it is still being typed.
 */
export function described(
  typed: TypedEvidence,
  ids: NewIds,
): { readonly evidence: Evidence; readonly fresh?: Source } | null {
  const { source } = typed;
  if (source === null) return null;
  if (source.kind === 'known') return { evidence: evidenceOfTyped(typed, source.id, ids.evidence) };
  if (!isComplete(source.typed)) return null;
  const fresh = sourceOfTyped(source.typed, ids.begun, ids.source);
  return { evidence: evidenceOfTyped(typed, fresh.id, ids.evidence), fresh };
}

/** Whether something was typed that would be missed. */
export function isTyped({ source, quote, locator, note }: TypedEvidence): boolean {
  return (
    source?.kind === 'new' ||
    [quote, note, ...Object.values(locator)].some((text) => text.trim() !== '')
  );
}

/** The evidence that was typed; what is blank is left out. */
export function evidenceOfTyped(
  typed: TypedEvidence,
  source: SourceId,
  id: EvidenceId = newId('evidence'),
): Evidence {
  const locator = Object.fromEntries(
    Object.entries(typed.locator).flatMap(([key, text]) => {
      const value = filled(text.trim());
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return editRecord<Evidence>(
    { id, source, stance: typed.stance ?? 'context' },
    {
      quote: filled(withoutQuotationMarks(typed.quote.trim())),
      locator: editPart(undefined, locator),
      credibility: credibilityOf(typed.credibility),
      note: filled(typed.note.trim()),
    },
  );
}

/** Quotation marks around the whole are shown anyway and would be doubled. */
function withoutQuotationMarks(quote: string): string {
  const inner = /^“([^“”]*)”$|^"([^"]*)"$|^«\s?([^«»]*?)\s?»$|^„([^„“”]*)[“”]$/u.exec(quote);
  return inner ? (inner.slice(1).find((part) => part !== undefined) ?? quote) : quote;
}
