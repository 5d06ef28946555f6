import type { Claim } from '../../claim/claim';
import type { Evidence } from '../../claim/evidence';
import type { SourceId } from '../../id';
import { sourceTitle } from '../../source/citation';
import { quotedTitle } from '../../source/quotedTitle';
import type { Source } from '../../source/source';
import { sourceName } from '../../source/sourceName';
import { plainRuns, type StyledText } from '../../source/styledText';
import type { SourceEntry } from '../report';
import { reliabilityWords } from '../words/appraisalWords';
import { accessedOn, citedAddress, shortCitation } from '../words/citeSource';
import { contactInFull, contactOutcome } from '../words/contactOutcome';
import { shortened } from '../words/shortened';
import { type Allowance, type Disclosure, disclosureOf } from './profileAllowances';
import { pseudonyms } from './pseudonyms';

/** How a report speaks of each source. */
export interface SourceRegister {
  /** How the source appears; undefined if the project does not have it. */
  readonly look: (id: SourceId) => SourceLook | undefined;
  readonly entries: readonly SourceEntry[];
  /** True if a source that listed claims stand on lacks its name here, or is left out. */
  readonly hasWithheld: boolean;
}

interface SourceLook {
  readonly disclosure: Disclosure;
  /** Its citation, its pseudonym or "a source known to the desk". */
  readonly name: StyledText;
  /** Who says it, as a sentence names them; no two listed sources share it, unless their titles are one. */
  readonly shortName: string;
  /** In the list of sources. */
  readonly number?: number;
  /** The record itself, only where it may be shown in full. */
  readonly source?: Source;
}

interface Use {
  readonly number: number;
  readonly claim: Claim;
}

/**
 * Numbers the sources that the listed claims stand on, in the order of their first use, and decides
 * how each is called. `uses` are the listed claims in the order of their numbers.
 */
export function discloseSources(
  sources: ReadonlyMap<SourceId, Source>,
  uses: readonly Use[],
  allowance: Allowance,
  nonce: string,
): SourceRegister {
  const nextPseudonym = pseudonyms(nonce);
  const shortNames = new Map<string, number>();
  const looks = new Map<SourceId, SourceLook>();
  const usedBy = new Map<SourceId, number[]>();
  let count = 0;

  const register = (id: SourceId) => {
    const source = sources.get(id);
    if (!source || looks.has(id)) return;
    const disclosure = disclosureOf(source, allowance);
    if (disclosure === 'full') {
      count += 1;
      const shortName = sourceName(source);
      shortNames.set(shortName, (shortNames.get(shortName) ?? 0) + 1);
      looks.set(id, {
        disclosure,
        name: shortCitation(source.csl),
        shortName,
        number: count,
        source,
      });
    } else if (disclosure === 'pseudonym') {
      count += 1;
      const name = nextPseudonym();
      looks.set(id, { disclosure, name: plainRuns(name), shortName: name, number: count });
    } else {
      looks.set(id, { disclosure, name: plainRuns(UNNAMED), shortName: UNNAMED });
    }
  };

  for (const { claim, number } of uses) {
    for (const evidence of orderEvidence(claim.evidence)) {
      register(evidence.source);
      const numbers = usedBy.get(evidence.source);
      if (numbers === undefined) usedBy.set(evidence.source, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  }
  if (allowance.appraisal) {
    for (const id of namedOrigins(looks, sources, allowance)) register(id);
  }

  for (const [id, look] of looks) looks.set(id, withTitle(look, shortNames));
  return {
    look: (id) => looks.get(id),
    entries: [...looks].flatMap(([id, look]) => {
      const source = sources.get(id);
      if (!source || look.number === undefined) return [];
      return [sourceEntry(source, look, look.number, usedBy.get(id) ?? [], looks, allowance)];
    }),
    hasWithheld: [...looks.values()].some((look) => look.disclosure !== 'full'),
  };
}

const UNNAMED = 'a source known to the desk';

/** A title beside a name is shortened to so many characters. */
const LONGEST_TITLE = 48;

/** Of one author's several sources each is named with its title. */
function withTitle(look: SourceLook, sharing: ReadonlyMap<string, number>): SourceLook {
  const { source, shortName } = look;
  if (!source || (sharing.get(shortName) ?? 0) < 2) return look;
  const title = sourceTitle(source);
  return title === shortName
    ? look
    : { ...look, shortName: `${shortName}, ${quotedTitle(shortened(title, LONGEST_TITLE))}` };
}

const STANCE_ORDER = ['refutes', 'supports', 'partly', 'context'];

/** Against first, then for, partly, context; otherwise as it was found. */
export function orderEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort(
    (a, b) => STANCE_ORDER.indexOf(a.stance) - STANCE_ORDER.indexOf(b.stance),
  );
}

/** Origins of the sources shown in full, reached through sources shown in full only. */
function namedOrigins(
  looks: ReadonlyMap<SourceId, SourceLook>,
  byId: ReadonlyMap<SourceId, Source>,
  allowance: Allowance,
): Set<SourceId> {
  const reached = new Set<SourceId>();
  const visit = (source: Source) => {
    for (const id of source.derivedFrom) {
      const origin = byId.get(id);
      if (!origin || reached.has(id) || disclosureOf(origin, allowance) !== 'full') continue;
      reached.add(id);
      visit(origin);
    }
  };
  for (const look of [...looks.values()]) if (look.source) visit(look.source);
  return reached;
}

function sourceEntry(
  source: Source,
  look: SourceLook,
  number: number,
  usedBy: readonly number[],
  looks: ReadonlyMap<SourceId, SourceLook>,
  allowance: Allowance,
): SourceEntry {
  const { appraisal } = allowance;
  // A rank and a letter are no clue to who it is; every field in free words may be one.
  const always = {
    number,
    citation: look.name,
    usedBy,
    ...(allowance.rank && source.rank && { rank: source.rank }),
    ...(appraisal && source.reliability && { reliability: reliabilityWords(source.reliability) }),
  };
  if (look.disclosure !== 'full') {
    return { ...always, derivedFrom: [], contacts: [], attachments: [] };
  }
  const accessed = accessedOn(source.csl);
  return {
    ...always,
    ...(source.csl.DOI && { doi: source.csl.DOI }),
    ...citedAddress('url', source.csl.URL),
    ...citedAddress('archiveUrl', source.archiveUrl),
    ...(accessed && { accessed }),
    ...(appraisal && source.rankReason && { rankReason: source.rankReason }),
    ...(appraisal && source.interest && { interest: source.interest }),
    ...(appraisal && termsOf(source)),
    derivedFrom: appraisal
      ? source.derivedFrom.flatMap((id) => {
          const origin = looks.get(id);
          return origin?.disclosure === 'full' && origin.number ? [origin.number] : [];
        })
      : [],
    ...(allowance.notes && source.notes && { notes: source.notes }),
    contacts: contactsOf(source, allowance),
    attachments: allowance.fileNames ? source.attachments.map(({ name }) => ({ name })) : [],
  };
}

function contactsOf(source: Source, { contacts }: Allowance): string[] {
  if (contacts === 'none') return [];
  return source.contacts.map(contacts === 'full' ? contactInFull : contactOutcome);
}

function termsOf(source: Source): { terms?: string } {
  const withheld = source.confidentiality === 'withheld' ? 'name withheld from readers' : undefined;
  const terms = [source.onRecord, withheld].filter(Boolean).join(', ');
  return terms ? { terms } : {};
}
