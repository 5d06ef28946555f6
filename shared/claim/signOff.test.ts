import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchorId, RatingId, SourceId, TagId } from '../id';
import { parseProject } from '../project/file/parseProject';
import type { ProjectFile } from '../project/file/projectFile';
import { deriveProject } from '../project/projectFacts';
import { arbitraryProject } from '../project/testing/arbitraryProject';
import { signOffAll } from '../project/testing/signOffAll';
import { serializeProject } from '../project/text/serializeProject';
import { type Source, sourceSchema } from '../source/source';
import { type Claim, claimSchema } from './claim';
import { type Evidence, evidenceSchema } from './evidence';
import { signedHash } from './signOff';

const HOMES = 'clm_homes';

function exampleProject(): ProjectFile {
  const text = readFileSync(
    new URL('../project/fixtures/version-2.galley', import.meta.url),
    'utf8',
  );
  const outcome = parseProject(text);
  if (outcome.kind !== 'project') throw new Error(outcome.kind);
  return outcome.project;
}

const signed = signOffAll(exampleProject());

function stateIn(project: ProjectFile) {
  return deriveProject(project).claims.find(({ claim }) => claim.id === HOMES)?.signOff;
}

function withClaim(change: (claim: Claim) => Claim): ProjectFile {
  const claims = signed.claims.map((claim) => (claim.id === HOMES ? change(claim) : claim));
  return { ...signed, claims };
}

function withEvidence(change: Partial<Evidence>): ProjectFile {
  return withClaim((claim) => ({
    ...claim,
    evidence: claim.evidence.map((each, at) => (at === 0 ? { ...each, ...change } : each)),
  }));
}

function withSource(change: (source: Source) => Partial<Source>): ProjectFile {
  const sources = signed.sources.map((source) =>
    source.id === 'src_register' ? { ...source, ...change(source) } : source,
  );
  return { ...signed, sources };
}

function withArticle(words: string, others: string): ProjectFile {
  const text = JSON.stringify(signed.article.blocks).replace(words, others);
  return { ...signed, article: { ...signed.article, blocks: JSON.parse(text) } };
}

type Change = () => ProjectFile;
type Changes<K extends string> = Readonly<Record<K, Change>>;

const later = '2026-11-30T09:00:00.000Z';

/** Of each member of the record, a change of it. */
const CLAIM_VOIDS: Changes<Exclude<keyof Claim, keyof typeof CLAIM_STAYS>> = {
  anchors: () => withClaim(({ anchors, ...rest }) => ({ ...rest, anchors: anchors.slice(0, 1) })),
  statement: () => withClaim((claim) => ({ ...claim, statement: 'It protects 4,203 homes.' })),
  claimant: () => withClaim((claim) => ({ ...claim, claimant: { name: 'A. Other' } })),
  madeOn: () => withClaim((claim) => ({ ...claim, madeOn: '2026-03-13' })),
  context: () => withClaim(({ context: _, ...claim }) => claim),
  status: () => withClaim((claim) => ({ ...claim, status: 'inProgress' })),
  verdict: () => withClaim((claim) => ({ ...claim, verdict: { rating: 'rtg_wrong' as RatingId } })),
  evidence: () => withClaim((claim) => ({ ...claim, evidence: claim.evidence.slice(1) })),
  correction: () => withClaim((claim) => ({ ...claim, correction: { proposed: 'some homes' } })),
  quantity: () => withClaim((claim) => ({ ...claim, quantity: { value: 4203 } })),
  requests: () => withClaim((claim) => ({ ...claim, requests: [{ when: '2026-04-01' }] })),
};
const CLAIM_STAYS = {
  id: () => signed,
  tags: () => withClaim((claim) => ({ ...claim, tags: [] as TagId[] })),
  priority: () => withClaim((claim) => ({ ...claim, priority: 'low' })),
  flags: () => withClaim((claim) => ({ ...claim, flags: [] })),
  notes: () => withClaim((claim) => ({ ...claim, notes: 'Seen.' })),
  checked: () => withClaim(({ checked: _, ...claim }) => claim),
  signedOff: () =>
    withClaim(({ signedOff, ...claim }) => ({
      ...claim,
      ...(signedOff && { signedOff: { ...signedOff, by: 'Somebody else' } }),
    })),
  created: () => withClaim((claim) => ({ ...claim, created: later })),
  modified: () => withClaim((claim) => ({ ...claim, modified: later })),
} satisfies Partial<Changes<keyof Claim>>;

const EVIDENCE_VOIDS: Changes<Exclude<keyof Evidence, 'id' | 'note'>> = {
  source: () => withEvidence({ source: 'src_engineer' as SourceId }),
  stance: () => withEvidence({ stance: 'refutes' }),
  quote: () => withEvidence({ quote: 'homes behind the wall: 4 208' }),
  locator: () => withEvidence({ locator: { page: '13' } }),
  quantity: () => withEvidence({ quantity: { value: 4208 } }),
  credibility: () => withEvidence({ credibility: 2 }),
};
const SOURCE_VOIDS: Changes<'csl' | 'archiveUrl'> = {
  csl: () => withSource(({ csl }) => ({ csl: { ...csl, title: 'Another register' } })),
  archiveUrl: () => withSource(() => ({ archiveUrl: 'https://archive.example/other' })),
};
const SOURCE_STAYS: Changes<Exclude<keyof Source, 'id' | 'csl' | 'archiveUrl'>> = {
  rank: () => withSource(() => ({ rank: 'secondary' })),
  rankReason: () => withSource(() => ({ rankReason: 'Other.' })),
  reliability: () => withSource(() => ({ reliability: 'D' })),
  derivedFrom: () => withSource(() => ({ derivedFrom: ['src_engineer' as SourceId] })),
  onRecord: () => withSource(() => ({ onRecord: 'background' })),
  confidentiality: () => withSource(() => ({ confidentiality: 'secret' })),
  interest: () => withSource(() => ({ interest: 'None.' })),
  attachments: () => withSource(() => ({ attachments: [] })),
  contacts: () => withSource(() => ({ contacts: [] })),
  notes: () => withSource(() => ({ notes: 'Other.' })),
  created: () => withSource(() => ({ created: later })),
  modified: () => withSource(() => ({ modified: later })),
};

const VOIDS: Readonly<Record<string, Change>> = {
  ...CLAIM_VOIDS,
  'the words in the text': () => withArticle('1,150 of them', '1,160 of them'),
  'the words gone from the text': () => withArticle('1,150 of them', ''),
  'more evidence': () =>
    withClaim((claim) => ({
      ...claim,
      evidence: [...claim.evidence, ...(signed.claims[1]?.evidence ?? [])],
    })),
  'what the verdict is called': () => ({
    ...signed,
    scale: {
      ...signed.scale,
      ratings: signed.scale.ratings.map((rating) => ({ ...rating, label: `Not ${rating.label}` })),
    },
  }),
};
const STAYS: Readonly<Record<string, Change>> = {
  ...CLAIM_STAYS,
  'the text before it': () =>
    withArticle('The ministry announced', 'Yesterday the ministry announced'),
  'the note of evidence': () => withEvidence({ note: 'Read twice.' }),
  'another claim': () => ({
    ...signed,
    claims: signed.claims.map((claim) =>
      claim.id === HOMES ? claim : { ...claim, statement: 'Other.' },
    ),
  }),
  'the colour of a rating': () => ({
    ...signed,
    scale: {
      ...signed.scale,
      ratings: signed.scale.ratings.map((rating) => ({ ...rating, colour: 'grey' as const })),
    },
  }),
  'the order of the file': () => ({
    ...signed,
    claims: signed.claims.toReversed(),
    sources: signed.sources.toReversed(),
  }),
};

describe('a sign-off', () => {
  it('holds for the claim that was signed, and is none of another', () => {
    expect(stateIn(signed)).toBe('holds');
    expect(deriveProject(signed).claims.map(({ signOff }) => signOff)).toContain(undefined);
  });

  it.each(Object.entries(VOIDS))('is void after a change of %s', (_what, change) => {
    expect(change()).not.toEqual(signed);
    expect(stateIn(change())).toBe('changed');
  });

  it.each(Object.entries(STAYS))('holds after a change of %s', (_what, change) => {
    expect(stateIn(change())).toBe('holds');
  });

  it.each(Object.entries(EVIDENCE_VOIDS))('is void after a change of evidence: %s', (_, change) => {
    expect(stateIn(change())).toBe('changed');
  });

  it.each(Object.entries(SOURCE_VOIDS))('is void after a change of a source: %s', (_, change) => {
    expect(stateIn(change())).toBe('changed');
  });

  it.each(Object.entries(SOURCE_STAYS))('holds after a change of a source: %s', (_, change) => {
    expect(stateIn(change())).toBe('holds');
  });

  it('is decided on for every member of claims, evidence and sources', () => {
    const decided = (...all: object[]) => all.flatMap((each) => Object.keys(each)).sort();
    const members = (schema: { readonly shape: object }) => Object.keys(schema.shape).sort();
    expect(decided(CLAIM_VOIDS, CLAIM_STAYS)).toEqual(members(claimSchema));
    expect([...decided(EVIDENCE_VOIDS), 'id', 'note'].sort()).toEqual(members(evidenceSchema));
    expect([...decided(SOURCE_VOIDS, SOURCE_STAYS), 'id'].sort()).toEqual(members(sourceSchema));
  });

  it('holds again when the change is taken back', () => {
    const [homes] = signed.claims;
    const changed = withClaim((claim) => ({ ...claim, statement: 'Other.' }));
    expect(stateIn(changed)).toBe('changed');
    const back = changed.claims.map((claim) =>
      claim.id === HOMES && homes?.statement ? { ...claim, statement: homes.statement } : claim,
    );
    expect(stateIn({ ...changed, claims: back })).toBe('holds');
  });

  it('is void where a place was chosen anew, on the same words', () => {
    const elsewhere = withClaim((claim) => ({
      ...claim,
      anchors: claim.anchors.map((anchor, at) =>
        at === 0 ? { ...anchor, id: 'anc_elsewhere' as AnchorId } : anchor,
      ),
    }));
    expect(stateIn(elsewhere)).toBe('changed');
  });

  it('holds whatever is written before the words, in their block and in others', () => {
    expect(stateIn(withArticle('The ministry', 'On Saturday the ministry'))).toBe('holds');
    expect(stateIn(withArticle('According to the', 'Asked by us, the'))).toBe('holds');
  });

  it('of a file from before version 3 cannot be told to hold', () => {
    expect(stateIn(exampleProject())).toBe('unrecorded');
  });

  it('means the same in whatever order a file was written, and after it was read again', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const ids = new Set(project.claims.map(({ id }) => id));
        const outcome = parseProject(serializeProject(signOffAll(project, ids)));
        if (outcome.kind !== 'project') throw new Error(outcome.kind);
        const states = deriveProject(outcome.project).claims.map(({ signOff }) => signOff);
        expect(states).toEqual(states.map(() => 'holds'));
      }),
    );
  });
});

describe('signedHash', () => {
  it('is the SHA-256 of what docs/file-format.md describes', () => {
    const facts = deriveProject(signed);
    const [homes] = signed.claims;
    const ground = {
      sources: new Map(signed.sources.map((source) => [source.id, source])),
      scale: signed.scale,
    };
    const text =
      '{"claimant":{"name":"Ines Mole","organisation":"Harbour ministry","role":"minister for harbours"},"context":"At the opening of the wall.","correction":{"proposed":"about 4,200 homes","reply":"Agreed.","resolution":"Changed in the second proof."},"detached":[],"evidence":[{"credibility":1,"locator":{"page":"12","paragraph":"3","row":"7","section":"B","timecode":"00:01:30"},"quantity":{"approximate":false,"asOf":"2026-02","unit":"homes","value":4203},"quote":"homes behind the wall: 4 203","source":{"archiveUrl":"https://archive.example/20260316/walls","csl":{"DOI":"10.99999/coast.2026","ISBN":"978-0-000-00000-2","URL":"https://register.example/walls","abstract":"A further field of CSL.","accessed":{"date-parts":[[2026,3,16]]},"author":[{"literal":"Coastal Agency"},{"family":"Ebb","given":"Maren"}],"container-title":"Open Coast","issue":"1","issued":{"date-parts":[[2026,2]]},"language":"en","number":"2026/2","page":"12-14","publisher":"Coastal Agency","publisher-place":"Porthaven","title":"Register of protected homes","type":"dataset","volume":4}},"stance":"supports"},{"source":{"csl":{"accessed":{"date-parts":[[2026,3,15],[2026,3,16]]},"container-title":"The Porthaven Tide","issued":{"literal":"spring 2026"},"title":"4,200 homes safe at last","type":"article-newspaper"}},"stance":"context"}],"madeOn":"2026-03-14","places":["anc_homes","anc_homes2"],"quantity":{"approximate":true,"asOf":"2026-02","unit":"homes","value":4200},"statement":"The new wall protects 4,200 homes.","status":"checked","verdict":{"asOf":"2026-02","explanation":"Table 3 of the register counts 4,203.","rating":{"definition":"True as it is written.","label":"Right","value":2}},"words":["4,200 homes","1,150 of them"]}';
    expect(homes && signedHash(homes, ground, facts)).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });

  it('is made once for the same records', () => {
    const facts = deriveProject(signed);
    let asked = 0;
    const [homes] = signed.claims;
    if (!homes) throw new Error('It has a claim.');
    const claim = new Proxy(homes, {
      get: (of, name) => {
        if (name === 'statement') asked += 1;
        return Reflect.get(of, name);
      },
    });
    const hash = (project: ProjectFile) =>
      signedHash(
        claim,
        {
          sources: new Map(project.sources.map((source) => [source.id, source])),
          scale: project.scale,
        },
        facts,
      );
    const first = hash(signed);
    expect(hash(withSource(() => ({ notes: 'Other.' })))).toBe(first);
    expect(asked).toBe(1);
    expect(hash(withSource(() => ({ archiveUrl: 'https://archive.example/other' })))).not.toBe(
      first,
    );
    expect(asked).toBe(2);
  });
});
