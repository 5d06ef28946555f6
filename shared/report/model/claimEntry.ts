import type { Check, SignOff } from '../../claim/claim';
import type { DerivedClaim } from '../../claim/deriveClaims';
import type { Evidence } from '../../claim/evidence';
import type { SignOffState } from '../../claim/signOff';
import { standingsOf, standingWords } from '../../claim/standing';
import { isChecked } from '../../claim/status';
import type { Hue } from '../../hue';
import type { Desk } from '../desk/desk';
import { orderEvidence } from '../desk/discloseSources';
import type { ClaimEntry, EvidenceEntry } from '../report';
import { credibilityWords } from '../words/appraisalWords';
import { accessedOn, citationBefore, citedAddress } from '../words/citeSource';
import { contactInFull, contactOutcome } from '../words/contactOutcome';
import { languageTag } from '../words/languageTag';
import { locatorWords } from '../words/locatorWords';
import { showDay } from '../words/showDays';
import { originWords } from './originWords';

/** Everything that the profile lets a report say about one claim. */
export function claimEntry(derived: DerivedClaim, desk: Desk): ClaimEntry {
  const { claim, number } = derived;
  const { allowance } = desk;
  const tags = desk.tagsOf(derived).map(({ label, hue }) => ({ label, hue }));
  const rating = desk.ratingOf(derived);
  const { correction, verdict } = claim;
  const claimant = [claim.claimant?.name, claim.claimant?.role, claim.claimant?.organisation];
  return {
    number,
    quotes: quotesOf(derived, desk),
    places: standingsOf(claim, desk).length,
    paragraphs: paragraphsOf(derived, desk),
    tags,
    ...text('statement', claim.statement),
    ...text('claimant', claimant.filter(Boolean).join(', ')),
    ...text('madeOn', claim.madeOn),
    ...(allowance.status && { status: claim.status }),
    ...(allowance.staleness &&
      derived.stale && { stale: text('checkedText', claim.checked?.text) }),
    ...(allowance.staleness &&
      derived.detached.length > 0 && { detached: derived.detached.length }),
    ...(verdict &&
      rating && {
        verdict: {
          label: rating.label,
          colour: rating.colour,
          definition: rating.definition,
          ...text('explanation', verdict.explanation),
          ...text('asOf', verdict.asOf),
        },
      }),
    evidence: orderEvidence(claim.evidence).flatMap((evidence) => evidenceEntry(evidence, desk)),
    ...(allowance.appraisal && text('origins', originWords(derived, desk)?.sentence)),
    ...(allowance.correction && text('proposed', correction?.proposed)),
    ...(allowance.correction && correction?.replaces && { replaces: true }),
    ...(allowance.reply && text('reply', correction?.reply)),
    ...(allowance.reply && text('resolution', correction?.resolution)),
    contacts: contactsOf(derived, desk),
    ...(allowance.notes && text('notes', claim.notes)),
    ...(allowance.notes && priorityOf(derived)),
    flags: allowance.notes ? (claim.flags ?? []) : [],
    ...(allowance.signatures === 'people' && {
      ...text('signatures', signatures(derived)),
      ...text('checkedBy', isChecked(claim.status) ? claim.checked?.by : undefined),
      ...text('checkedOn', isChecked(claim.status) ? claim.checked?.at?.slice(0, 10) : undefined),
      ...text(
        'signedOn',
        derived.signOff === 'holds' ? claim.signedOff?.at.slice(0, 10) : undefined,
      ),
    }),
  };
}

/** The hue of its first tag: the kind it was marked as. */
export function claimHue(derived: DerivedClaim, desk: Pick<Desk, 'tagsOf'>): Hue {
  return desk.tagsOf(derived)[0]?.hue ?? 'grey';
}

function paragraphsOf({ claim }: DerivedClaim, desk: Desk): number[] {
  const found = standingsOf(claim, desk).flatMap(({ start }) => {
    const at = desk.canonical.indexOf(start.block);
    return (at === undefined ? undefined : desk.paragraphs[at]) ?? [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function quotesOf({ claim }: DerivedClaim, desk: Desk): string[] {
  return [...new Set(claim.anchors.map((anchor) => standingWords(anchor, desk)))];
}

function evidenceEntry(evidence: Evidence, { register, allowance }: Desk): EvidenceEntry[] {
  const look = register.look(evidence.source);
  if (!look || look.disclosure === 'omitted') return [];
  const { stance } = evidence;
  const common = {
    stance,
    citation: look.name,
    sourceName: look.shortName,
    ...(look.number && { source: look.number }),
  };
  // Quote, locator and note may give a confidential source away.
  if (!look.source) return [common];
  const { csl, rank, archiveUrl } = look.source;
  return [
    {
      ...common,
      citation: citationBefore(evidence.locator, csl),
      ...text('quote', evidence.quote),
      ...text('language', languageTag(csl.language)),
      ...text('locator', locatorWords(evidence.locator)),
      ...(allowance.rank && rank && { rank }),
      ...(allowance.appraisal &&
        evidence.credibility && { credibility: credibilityWords(evidence.credibility) }),
      ...text('accessed', accessedOn(csl)),
      ...citedAddress('archiveUrl', archiveUrl),
      ...(allowance.notes && text('note', evidence.note)),
    },
  ];
}

function contactsOf({ claim }: DerivedClaim, { register, allowance }: Desk): string[] {
  if (allowance.contacts === 'none') return [];
  const show = allowance.contacts === 'full' ? contactInFull : contactOutcome;
  const sources = new Set(claim.evidence.map(({ source }) => source));
  return [...sources].flatMap((id) => {
    const look = register.look(id);
    return (look?.source?.contacts ?? []).map((contact) => `[${look?.number}] ${show(contact)}`);
  });
}

function priorityOf({ claim }: DerivedClaim): { priority?: 'high' | 'low' } {
  return claim.priority === undefined || claim.priority === 'normal'
    ? {}
    : { priority: claim.priority };
}

function signatures({ claim, signOff }: DerivedClaim): string {
  const checked = isChecked(claim.status) ? signature('Checked', claim.checked) : '';
  const signed = signature('Signed off', claim.signedOff);
  return [checked, signed, signOff ? SIGN_OFF_WORDS[signOff] : ''].filter(Boolean).join(' ');
}

/** What stands behind a sign-off, so that it is not taken for more than it is. */
const SIGN_OFF_WORDS: Readonly<Record<SignOffState, string>> = {
  holds: '',
  changed: '△ Sign-off void: the claim was changed since.',
  unrecorded: '△ What was signed then was not recorded.',
};

function signature(what: string, signed: Check | SignOff | undefined): string {
  const by = signed?.by?.trim();
  if (!by && !signed?.at) return '';
  return `${what}${by ? ` by ${by},` : ''}${signed?.at ? ` ${showDay(signed.at)}` : ''}`.replace(
    /,?$/,
    '.',
  );
}

/** The text under its key, or nothing when there is none. */
function text<K extends string>(
  key: K,
  value: string | undefined,
): { readonly [name in K]?: string } {
  const trimmed = value?.trim();
  return trimmed ? ({ [key]: trimmed } as { readonly [name in K]: string }) : {};
}
