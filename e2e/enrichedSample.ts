import { readFileSync } from 'node:fs';
import type { Claim } from '../shared/claim/claim';
import type { Evidence } from '../shared/claim/evidence';
import { claimText } from '../shared/claim/staleness';
import type { AnchorId, BlockId, ClaimId, EvidenceId, SourceId } from '../shared/id';
import { parseProject } from '../shared/project/file/parseProject';
import type { ProjectFile } from '../shared/project/file/projectFile';
import { appendLog } from '../shared/project/log/logChain';
import { serializeProject } from '../shared/project/text/serializeProject';
import { PROFILES, type Profile } from '../shared/report/profiles';
import type { Source } from '../shared/source/source';

const ALL = PROFILES;
const DESK: readonly Profile[] = ['author', 'editor', 'legal'];
const INNER: readonly Profile[] = ['editor', 'legal'];
const LEGAL: readonly Profile[] = ['legal'];
const NOBODY: readonly Profile[] = [];

/** Words put where a report must not leak from, in lower case, and the profiles that may hold them. */
export const PLANTED_WORDS: Readonly<Record<string, readonly Profile[]>> = {
  plantedexplanation: ALL,
  plantedoutdated: DESK,
  plantedproposal: DESK,
  plantedreply: DESK,
  plantedresolution: DESK,
  plantedclaimnotes: INNER,
  plantedevidencenote: INNER,
  plantedsourcenotes: INNER,
  plantedinterest: INNER,
  plantedwhy: INNER,
  plantedchecker: INNER,
  plantedsigner: INNER,
  plantedcontact: LEGAL,
  plantedquestion: LEGAL,
  plantedanswer: LEGAL,
  plantedfile: LEGAL,
  plantedoriginal: LEGAL,
  plantedlogperson: LEGAL,
  westergaard: LEGAL,
  withheldquote: LEGAL,
  withheldplace: LEGAL,
  withheldevidencenote: LEGAL,
  withheldnotes: LEGAL,
  withheldfile: LEGAL,
  withheldaddress: LEGAL,
  withheldarchive: LEGAL,
  secrettitle: NOBODY,
  secretname: NOBODY,
  secretquote: NOBODY,
  secretplace: NOBODY,
  secretnotes: NOBODY,
  secretfile: NOBODY,
  secretaddress: NOBODY,
  secretarchive: NOBODY,
  secretcontact: NOBODY,
  // What the table does not name at all.
  plantedcontext: NOBODY,
  plantedunused: NOBODY,
};

/** SHA-256 of attachments: no report holds them. */
export const ATTACHMENT_HASHES = ['a1', 'b2', 'c3'].map((pair) => pair.repeat(32));

const SECRET = 'src_secretsecretsecr' as SourceId;
const CITING = 'clm_rsksgde64fgdc101' as ClaimId;
const UNUSED = 'src_unusedunusedunus' as SourceId;

/** The sample project with planted words, a secret source, a stale and a detached claim. */
export function enrichedSample(): ProjectFile {
  const file = new URL('../resources/sample.galley', import.meta.url);
  const outcome = parseProject(readFileSync(file, 'utf8'));
  if (outcome.kind !== 'project') throw new Error(`The sample does not open: ${outcome.kind}`);
  const { project } = outcome;
  const withheld = project.sources.find((source) => source.confidentiality === 'withheld');
  const [open] = project.sources;
  if (!withheld || !open) throw new Error('The sample has an open and a withheld source.');
  const when = project.created;
  const { original } = project.article;
  return {
    ...project,
    article: {
      ...project.article,
      ...(original && { original: { ...original, name: 'PlantedOriginal.md' } }),
    },
    sources: [
      ...project.sources.map((source) => {
        if (source === open) return plantOpen(source);
        return source === withheld ? plantWithheld(source) : source;
      }),
      secretSource(withheld),
      { ...open, id: UNUSED, csl: { ...open.csl, id: UNUSED, title: 'PlantedUnused' } },
    ],
    claims: [...plantClaims(project.claims, open.id, withheld.id), detachedClaim(project.claims)],
    ...appendLog(
      { ...project, log: [] },
      [
        { what: 'sourceAdded', on: SECRET },
        { what: 'evidenceAdded', on: CITING, detail: SECRET },
      ],
      { who: 'PlantedLogPerson', now: when },
    ),
  };
}

export function projectText(project: ProjectFile): string {
  return serializeProject(project);
}

function attachment(name: string, sha256: string | undefined, captured: string) {
  return { name, sha256: sha256 ?? '', bytes: 12, mediaType: 'application/pdf', captured };
}

function plantOpen(source: Source): Source {
  return {
    ...source,
    rankReason: 'PlantedWhy',
    interest: 'PlantedInterest',
    notes: 'PlantedSourceNotes',
    attachments: [attachment('PlantedFile.pdf', ATTACHMENT_HASHES[0], source.created)],
    contacts: [
      {
        when: '2026-09-13',
        who: 'PlantedContact',
        question: 'PlantedQuestion',
        reply: 'PlantedAnswer',
      },
    ],
  };
}

function plantWithheld(source: Source): Source {
  return {
    ...source,
    csl: { ...source.csl, URL: 'https://withheldaddress.example/' },
    archiveUrl: 'https://archive.example/withheldarchive',
    notes: 'WithheldNotes',
    attachments: [attachment('WithheldFile.wav', ATTACHMENT_HASHES[1], source.created)],
  };
}

function secretSource(like: Source): Source {
  return {
    ...like,
    id: SECRET,
    csl: {
      id: SECRET,
      type: 'personal_communication',
      title: 'SecretTitle',
      author: [{ literal: 'SecretName' }],
      URL: 'https://secretaddress.example/',
    },
    archiveUrl: 'https://archive.example/secretarchive',
    confidentiality: 'secret',
    notes: 'SecretNotes',
    attachments: [attachment('SecretFile.pdf', ATTACHMENT_HASHES[2], like.created)],
    contacts: [{ when: '2026-09-14', who: 'SecretContact' }],
  };
}

/** Plants into the claims with a verdict: the open source's first, the withheld source's first, and another. */
function plantClaims(claims: readonly Claim[], open: SourceId, withheld: SourceId): Claim[] {
  const standsOn = (id: SourceId) => (claim: Claim) =>
    claim.verdict !== undefined && claim.evidence.some(({ source }) => source === id);
  const onOpen = claims.find(standsOn(open));
  const onWithheld = claims.find(standsOn(withheld));
  const other = claims.find(
    (claim) => claim.verdict !== undefined && claim !== onOpen && claim !== onWithheld,
  );
  if (!onOpen || !onWithheld || !other || onOpen === onWithheld) {
    throw new Error('The sample has all three.');
  }
  return claims.map((claim) => {
    if (claim === onOpen) return plantClaim(claim, open);
    if (claim === onWithheld) return plantConfidential(claim, withheld);
    if (claim === other) return plantStale(claim);
    return claim;
  });
}

function plantClaim(claim: Claim, open: SourceId): Claim {
  return {
    ...claim,
    ...(claim.verdict && { verdict: { ...claim.verdict, explanation: 'PlantedExplanation.' } }),
    evidence: claim.evidence.map((evidence) =>
      evidence.source === open ? { ...evidence, note: 'PlantedEvidenceNote' } : evidence,
    ),
    correction: {
      proposed: 'PlantedProposal',
      reply: 'PlantedReply',
      resolution: 'PlantedResolution',
    },
    context: 'PlantedContext',
    notes: 'PlantedClaimNotes',
    checked: { text: wordingOf(claim), by: 'PlantedChecker' },
    signedOff: { by: 'PlantedSigner', at: '2026-09-16T15:20:00.000Z' },
  };
}

/** A verdict on other words than the article has. */
function plantStale(claim: Claim): Claim {
  return {
    ...claim,
    ...(claim.verdict && { verdict: { ...claim.verdict, explanation: 'PlantedOutdated.' } }),
    checked: { ...claim.checked, text: 'words that stood here before' },
  };
}

function wordingOf({ anchors }: Claim): string {
  return claimText(anchors.map(({ quote }) => quote.exact));
}

function plantConfidential(claim: Claim, withheld: SourceId): Claim {
  const secret: Evidence = {
    id: 'evd_secretsecretsecr' as EvidenceId,
    source: SECRET,
    stance: 'refutes',
    quote: 'SecretQuote',
    locator: { section: 'SecretPlace' },
    note: 'SecretNotes',
  };
  const evidence = claim.evidence.map((each) =>
    each.source === withheld
      ? {
          ...each,
          quote: 'WithheldQuote',
          locator: { section: 'WithheldPlace' },
          note: 'WithheldEvidenceNote',
        }
      : each,
  );
  return { ...claim, evidence: [...evidence, secret] };
}

function detachedClaim(claims: readonly Claim[]): Claim {
  const like = claims.find(({ verdict }) => verdict !== undefined);
  if (!like) throw new Error('The sample has a claim with a verdict.');
  const gone = { block: 'blk_gonegonegonegone' as BlockId, offset: 0 };
  const quote = { exact: 'words that are nowhere in the article', prefix: '', suffix: '' };
  const { notes: _, checked: __, ...rest } = like;
  return {
    ...rest,
    id: 'clm_detacheddetached' as ClaimId,
    evidence: like.evidence.map((each, place) => ({
      ...each,
      id: `evd_detacheddetach${place}` as EvidenceId,
    })),
    anchors: [{ id: 'anc_detacheddetached' as AnchorId, start: gone, end: gone, quote }],
  };
}
