import { describeAnchor } from '../../anchor/describeAnchor';
import type { Block } from '../../article/block';
import { canonicalText, pointAt } from '../../article/canonicalText';
import type { Claim } from '../../claim/claim';
import type { Evidence } from '../../claim/evidence';
import type { AnchorId, BlockId, ClaimId, EvidenceId, RatingId, SourceId } from '../../id';
import { createProject } from '../../project/file/createProject';
import type { ProjectFile } from '../../project/file/projectFile';
import type { LogEntry } from '../../project/log/logEntry';
import { signOffAll } from '../../project/testing/signOffAll';
import { createSource } from '../../source/createSource';
import type { Source } from '../../source/source';
import { defaultTagId } from '../../tag/defaultTags';

const NOW = '2026-03-16T10:00:00.000Z';
const hash = (start: string) => start.padEnd(64, '0');

function block(name: string, text: string): Block {
  return { id: `blk_plantid-${name}` as BlockId, type: 'paragraph', content: [{ text }] };
}

const BLOCKS: readonly Block[] = [
  block('a', 'PlantText begins here with PlantQuoteRated words in it.'),
  block('b', 'Then unrated words and words of no concern.'),
  block('c', 'At the end stand other words than those that were checked.'),
];

function source(
  name: 'Open' | 'Withheld' | 'Secret' | 'Unrated' | 'Unused' | 'Derived',
  extra: Partial<Source> = {},
): Source {
  const csl = {
    type: 'interview',
    title: name === 'Unrated' ? 'PlantUnratedSource' : `Plant${name}Title`,
    author: [{ literal: `Plant${name}Name` }],
    URL: `https://plant.example/Plant${name}Url`,
    accessed: { 'date-parts': [[2026, 3, 16]] },
    PlantUnknownField: 'PlantUnknownField',
  };
  return {
    ...createSource({ csl, now: NOW, id: `src_plantid-${name.toLowerCase()}` as SourceId }),
    rank: 'primary',
    rankReason: `Plant${name}Why`,
    reliability: 'B',
    interest: `Plant${name}Interest`,
    archiveUrl: `https://archive.example/Plant${name}Archive`,
    notes: `Plant${name}Notes`,
    attachments: [
      {
        name: `Plant${name}File.pdf`,
        sha256: hash('cccc3333'),
        bytes: 12,
        mediaType: 'application/pdf',
        captured: NOW,
      },
    ],
    contacts: [
      {
        when: '2026-03-15',
        who: `Plant${name}Contact`,
        channel: 'telephone',
        question: name === 'Open' ? 'PlantOpenQuestion' : 'What happened?',
        reply: name === 'Open' ? 'PlantOpenAnswer' : 'Nothing.',
        outcome: 'answered',
      },
    ],
    ...extra,
  };
}

function evidence(name: 'Open' | 'Withheld' | 'Secret' | 'Unrated', extra: Partial<Evidence> = {}) {
  const made: Evidence = {
    id: `evd_plantid-${name.toLowerCase()}` as EvidenceId,
    source: `src_plantid-${name.toLowerCase()}` as SourceId,
    stance: 'supports',
    quote: name === 'Open' ? 'PlantEvidenceQuote' : `Plant${name}Quote`,
    locator: { page: name === 'Open' ? 'PlantLocator' : `Plant${name}Locator` },
    note: `Plant${name}EvidenceNote`,
    ...extra,
  };
  return made;
}

function claim(name: string, words: string, extra: Partial<Claim>): Claim {
  const canonical = canonicalText(BLOCKS);
  const start = canonical.text.indexOf(words);
  const range = { start: pointAt(canonical, start), end: pointAt(canonical, start + words.length) };
  return {
    id: `clm_plantid-${name}` as ClaimId,
    anchors: [describeAnchor(canonical, range, `anc_plantid-${name}` as AnchorId)],
    tags: [defaultTagId('figure')],
    status: 'unchecked',
    evidence: [],
    created: NOW,
    modified: NOW,
    ...extra,
  };
}

const evidenceWas = (field: string, text: string) => ({
  field,
  text,
  part: 'evd_plantid-gone',
});

/** Entries that say what had been before, with a word of its own in every field. */
const LOGGED_VALUES: readonly Omit<LogEntry, 'when'>[] = [
  {
    what: 'details',
    on: 'clm_plantid-rated',
    was: [
      { field: 'notes', text: 'PlantWasNotes' },
      { field: 'context', text: 'PlantWasContext' },
      { field: 'PlantWasUnknownField', text: 'PlantWasUnknownField' },
    ],
  },
  {
    what: 'sourceChanged',
    on: 'src_plantid-open',
    was: [
      { field: 'csl.title', text: 'PlantWasOpenTitle' },
      { field: 'csl.URL', text: 'file:///PlantWasPath' },
      { field: 'csl.PlantUnknownField', text: 'PlantWasUnknownField' },
      { field: 'derivedFrom', text: 'src_plantid-secret' },
    ],
  },
  {
    what: 'requestChanged',
    on: 'clm_plantid-rated',
    was: [{ field: 'requests', text: 'when: 2026-03-20, who: PlantWasAsker' }],
  },
  { what: 'interests', was: [{ field: 'interests.text', text: 'PlantWasDeclared' }] },
  {
    what: 'attachmentRemoved',
    on: 'src_plantid-open',
    was: [{ field: 'attachments', text: 'PlantWasOpenFile.pdf' }],
  },
  {
    what: 'sourceChanged',
    on: 'src_plantid-withheld',
    was: [{ field: 'csl.title', text: 'PlantWasWithheldTitle' }],
  },
  {
    what: 'sourceChanged',
    on: 'src_plantid-secret',
    was: [{ field: 'csl.title', text: 'PlantWasSecretTitle' }],
  },
  {
    what: 'contacts',
    on: 'src_plantid-secret',
    was: [{ field: 'contacts', text: 'who: PlantWasSecretContact' }],
  },
  {
    what: 'evidenceChanged',
    on: 'clm_plantid-rated',
    detail: 'src_plantid-secret',
    was: [evidenceWas('quote', 'PlantWasSecretQuote')],
  },
  {
    what: 'evidenceChanged',
    on: 'clm_plantid-rated',
    detail: 'src_plantid-open',
    was: [evidenceWas('source', 'src_plantid-secret'), evidenceWas('quote', 'PlantWasMovedQuote')],
  },
  {
    what: 'sourceRemoved',
    on: 'src_plantid-gone',
    was: [
      { field: 'csl.title', text: 'PlantWasGoneTitle' },
      { field: 'confidentiality', text: 'open' },
    ],
  },
];

/** A project with a word of its own in every field, to see which of them a report holds. */
export function plantedProject(): ProjectFile {
  const project = signOffAll(unsignedProject());
  // What its last claim says was not signed.
  const claims = project.claims.map((claim) =>
    claim.signedOff && claim.id.endsWith('stale')
      ? { ...claim, signedOff: { ...claim.signedOff, sha256: hash('ffff6666') } }
      : claim,
  );
  return { ...project, claims };
}

function unsignedProject(): ProjectFile {
  const article = {
    title: 'PlantTitle',
    byline: 'PlantByline',
    published: '2026-03-14',
    archiveUrl: 'https://archive.example/PlantArticleArchive',
    archived: '2026-03-14',
    draft: 'PlantDraft',
    language: 'en',
    interests: { text: 'PlantInterests', by: 'PlantDeclarer', at: NOW },
    requests: [
      {
        when: '2026-03-21',
        who: 'PlantOpenAsker',
        problem: 'PlantOpenProblem',
        note: 'PlantOpenNote',
      },
      { when: '2026-03-22', outcome: 'unchanged' as const, note: 'PlantUnchangedNote' },
    ],
    url: 'file:///home/plantpath/article.html',
    original: {
      name: 'PlantOriginalName.txt',
      mediaType: 'text/plain',
      bytes: 99,
      sha256: hash('dddd4444'),
    },
    blocks: [...BLOCKS],
  };
  return {
    ...createProject({ article, now: NOW }),
    sources: [
      source('Open'),
      source('Withheld', { confidentiality: 'withheld' }),
      source('Secret', { confidentiality: 'secret' }),
      source('Unrated', {
        csl: { id: 'x', type: 'book', title: 'PlantUnratedSource', URL: 'file:///plantpath/b.pdf' },
        archiveUrl: 'file:///plantpath/c',
        interest: '',
        notes: '',
        rankReason: '',
        attachments: [],
        contacts: [],
      }),
      source('Unused'),
    ],
    claims: [
      claim('rated', 'PlantQuoteRated words', {
        statement: 'PlantStatement',
        claimant: { name: 'PlantClaimant' },
        madeOn: '2026-03-01',
        context: 'PlantContext',
        status: 'changeNeeded',
        verdict: {
          rating: 'rtg_wrong' as RatingId,
          explanation: 'PlantExplanation',
          asOf: '2026-02',
        },
        evidence: [evidence('Open'), evidence('Withheld'), evidence('Secret')],
        correction: {
          proposed: 'PlantProposed',
          reply: 'PlantReply',
          resolution: 'PlantResolution',
        },
        priority: 'high',
        flags: ['legal'],
        notes: 'PlantClaimNotes',
        checked: {
          text: 'PlantQuoteRated words',
          by: 'PlantChecker',
          at: '2026-03-15T09:00:00.000Z',
        },
        signedOff: { by: 'PlantSigner', at: '2026-03-17T09:00:00.000Z' },
        requests: [
          {
            when: '2026-03-20',
            who: 'PlantAsker',
            channel: 'PlantAskedBy',
            problem: 'PlantProblem',
            outcome: 'corrected',
            why: 'PlantWhy',
            decided: '2026-03-21',
            wording: 'PlantCorrectedWording',
            note: 'PlantNote',
          },
        ],
      }),
      claim('unrated', 'unrated words', {
        statement: 'PlantUnratedStatement',
        evidence: [evidence('Unrated', { quote: 'q', note: 'n', locator: { page: '1' } })],
      }),
      claim('nocheck', 'words of no concern', {
        statement: 'PlantNoCheckStatement',
        status: 'noCheckNeeded',
        verdict: { rating: 'rtg_confirmed' as RatingId },
      }),
      claim('stale', 'other words', {
        statement: 'PlantStaleStatement',
        status: 'changeNeeded',
        verdict: { rating: 'rtg_wrong' as RatingId, explanation: 'PlantStaleExplanation' },
        checked: { text: 'PlantCheckedText', by: 'PlantChecker' },
        signedOff: { by: 'PlantVoidSigner', at: NOW },
        requests: [
          {
            when: '2026-03-20',
            who: 'PlantStaleAsker',
            outcome: 'clarified',
            note: 'PlantStaleNote',
          },
        ],
      }),
    ],
    log: [
      {
        when: NOW,
        who: 'PlantLogWho',
        what: 'PlantLogWhat',
        on: 'src_plantid-secret',
        previous: hash('eeee5555'),
      },
      {
        when: NOW,
        what: 'evidenceAdded',
        on: 'clm_plantid-rated',
        detail: 'src_plantid-secret',
        previous: hash('eeee5555'),
      },
      ...LOGGED_VALUES.map((entry) => ({ when: NOW, ...entry })),
    ],
  };
}

/** What the host adds to a report of the planted project. */
export const PLANTED_CONTEXT = {
  now: '2026-03-18T12:00:00.000Z',
  nonce: 'first',
  deskName: 'The Desk',
  articleSha256: hash('aaaa1111'),
  projectSha256: hash('bbbb2222'),
};
