import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../claim/claim';
import type { SourceId } from '../../id';
import { createSource } from '../../source/createSource';
import type { ProjectFile } from '../file/projectFile';
import { deriveProject } from '../projectFacts';
import { arbitraryProject } from '../testing/arbitraryProject';
import { changeLine, entryWords, shownChange } from './changeWords';
import { currentValues } from './currentValues';
import { fieldChanges } from './fieldChanges';
import { fieldTexts } from './fieldTexts';
import { appendLog } from './logChain';
import { projectChanges } from './projectChanges';
import { verifyLog } from './verifyLog';

const BORN = Date.parse('2026-03-14T09:00:00.000Z');
const at = (minutes: number) => new Date(BORN + minutes * 60_000).toISOString();
const noName = () => undefined;

/** Acts on what may go with something else: evidence with its claim, a claim into another. */
const ENDS_UNTOLD = new Set<string>([
  ...['evidenceChanged', 'placesChanged', 'wordsChanged', 'statement', 'tags', 'details', 'status'],
  ...['checked', 'verdict', 'verdictRemoved', 'explanation', 'correction', 'signedOff'],
  'signOffWithdrawn',
]);

/** A project through several states, each saved at its minute, by Ada unless said otherwise. */
function saved(
  states: readonly (readonly [minutes: number, state: ProjectFile, who?: string])[],
): ProjectFile {
  const [[, first] = [0, undefined], ...later] = states;
  if (!first) throw new Error('There is a first state');
  let last: ProjectFile = { ...first, log: [] };
  for (const [minutes, state, who = 'Ada'] of later) {
    const { log, logHash } = appendLog(last, projectChanges(last, state), {
      who,
      now: at(minutes),
    });
    last = { ...state, id: first.id, created: first.created, log, ...(logHash && { logHash }) };
  }
  return last;
}

/** Each entry in one text. */
function told(project: ProjectFile): string[] {
  const { claims } = deriveProject(project);
  const known = { ...project, blocks: project.article.blocks, claims };
  const changesOf = fieldChanges(project.log, currentValues(known));
  return project.log.map((entry) => entryWords(entry, changesOf(entry), noName));
}

const [base] = fc.sample(
  arbitraryProject().filter(({ claims }) => claims.length > 0),
  { numRuns: 1, seed: 5 },
);

function withClaim(change: Partial<Claim>): ProjectFile {
  const [claim] = base?.claims ?? [];
  if (!base || !claim) throw new Error('The project has a claim');
  const { statement: _, notes: __, claimant: ___, correction: ____, ...bare } = claim;
  return { ...base, sources: [], claims: [{ ...bare, evidence: [], tags: [], ...change }] };
}

const source = (title: string, more: object = {}) => ({
  ...createSource({ csl: { type: 'report', title }, now: at(0), id: 'src_a' as SourceId }),
  ...more,
});

describe('a log', () => {
  it('says of a field what it had been and what it became', () => {
    const project = saved([
      [0, withClaim({ notes: 'Ask the port.' })],
      [1, withClaim({ notes: 'Asked the port.', claimant: { name: 'Inès Mole' } })],
      [20, withClaim({ notes: 'Asked the port.' })],
    ]);
    expect(told(project)).toEqual([
      'Particulars edited: notes: “Ask the port.” → “Asked the port.”; claimant: nothing → “Inès Mole”',
      'Particulars edited: claimant: “Inès Mole” → nothing',
    ]);
  });

  it('takes typing that goes on for one edit, and tells where it ended', () => {
    const typed = ['N', 'Ni', 'Nine', 'Nine ferries'].map(
      (statement, minutes) => [minutes, withClaim({ statement })] as const,
    );
    const project = saved([[0, withClaim({})], ...typed]);
    expect(told(project)).toEqual(['Statement edited: statement: nothing → “Nine ferries”']);
    const later = saved([
      [0, withClaim({})],
      ...typed,
      [30, withClaim({ statement: 'Ten ferries' }), 'Ben'],
    ]);
    expect(told(later)).toEqual([
      'Statement edited: statement: nothing → “Nine ferries”',
      'Statement edited: statement: “Nine ferries” → “Ten ferries”',
    ]);
  });

  it('tells another field of the same record on its own, however soon it follows', () => {
    const project = saved([
      [0, withClaim({ notes: 'a' })],
      [1, withClaim({ notes: 'b' })],
      [2, withClaim({ notes: 'c', context: 'At the port.' })],
    ]);
    expect(told(project)).toEqual([
      'Particulars edited: notes: “a” → “c”',
      'Particulars edited: context: nothing → “At the port.”',
    ]);
  });

  it('says what a person goes on with after another one had changed it', () => {
    const project = saved([
      [0, withClaim({ notes: 'a' })],
      [1, withClaim({ notes: 'b' }), 'Ada'],
      [2, withClaim({ notes: 'c' }), 'Ben'],
      [3, withClaim({ notes: 'd' }), 'Ada'],
    ]);
    expect(told(project)).toEqual([
      'Particulars edited: notes: “a” → “b”',
      'Particulars edited: notes: “b” → “c”',
      'Particulars edited: notes: “c” → “d”',
    ]);
  });

  it('names the fields of a source, its files and its contacts', () => {
    const start = { ...withClaim({}), sources: [source('Bulletin')] };
    const asked = { when: '2026-03-14', who: 'Press office', outcome: 'noAnswer' } as const;
    const project = saved([
      [0, start],
      [1, { ...start, sources: [source('The bulletin', { rank: 'primary', contacts: [asked] })] }],
      [2, { ...start, sources: [] }],
    ]);
    expect(told(project).slice(0, 2)).toEqual([
      'Source edited: title: “Bulletin” → “The bulletin”; rank: nothing → “primary”',
      'Enquiries edited: enquiries: nothing → “when: 2026-03-14, who: Press office, outcome: no answer”',
    ]);
    expect(told(project)[2]).toMatch(/^Source removed: .*title: “The bulletin”;/);
  });

  it('tells particulars of the article, tags and the scale', () => {
    const start = withClaim({});
    const [tag, ...tags] = start.tags.length > 0 ? start.tags : [];
    const renamed = { ...start, article: { ...start.article, title: 'Ferries' } };
    const scaled = { ...renamed, scale: { ...renamed.scale, name: 'Ours' } };
    const words = told(
      saved([
        [0, { ...start, article: { ...start.article, title: 'Feries' } }],
        [1, renamed],
        [2, scaled],
        [3, tag ? { ...scaled, tags: [{ ...tag, label: 'sum' }, ...tags] } : scaled],
      ]),
    );
    expect(words[0]).toBe(
      'Title, byline or dates of the article edited: title: “Feries” → “Ferries”',
    );
    expect(words[1]).toContain(`name: “${start.scale.name}” → “Ours”`);
    if (tag) expect(words[2]).toBe(`Tag edited: label: “${tag.label}” → “sum”`);
  });

  it('says plainly where an older log does not tell', () => {
    const start = { ...withClaim({ notes: 'a' }), log: [] };
    const on = start.claims[0]?.id ?? '';
    const { log } = appendLog(start, [{ what: 'details', on }], { now: at(1) });
    expect(told({ ...start, log })).toEqual([
      'Particulars edited: what it was before is not recorded',
    ]);
  });

  it('does not guess what became of a record that is gone', () => {
    const start = withClaim({ notes: 'a' });
    const project = saved([
      [0, start],
      [1, withClaim({ notes: 'b' })],
    ]);
    expect(told({ ...project, claims: [] })).toEqual([
      'Particulars edited: notes: “a” (what it became is not recorded)',
    ]);
  });

  it('says of every field of every change the values on both sides, and stays whole', () => {
    const valued = arbitraryProject();
    fc.assert(
      fc.property(valued, valued, valued, (one, two, three) => {
        const project = saved([
          [0, one],
          [20, two],
          [40, three],
        ]);
        expect(verifyLog(project).breaks).toEqual([]);
        const { claims } = deriveProject(project);
        const known = { ...project, blocks: project.article.blocks, claims };
        const changesOf = fieldChanges(project.log, currentValues(known));
        const texts = new Map(three.sources.map((each) => [String(each.id), fieldTexts(each)]));
        for (const entry of project.log) {
          for (const { field, text, became, isKnown } of changesOf(entry) ?? []) {
            if (!ENDS_UNTOLD.has(entry.what)) expect(isKnown).toBe(true);
            if (entry.what === 'sourceChanged' && entry.when === at(40)) {
              expect(became).toBe(texts.get(entry.on ?? '')?.get(field));
              expect(text).not.toBe(became);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a long text', () => {
  const long = 'The ferry carried 3,000 people in that year. '.repeat(80);

  it('is shown by what was cut and what was added, with a few words around', () => {
    const change = {
      field: 'notes',
      text: `${long}It was 3,000 tons. ${long}`.slice(0, 3900),
      became: `${long}It was 7,000 tons, they say. ${long}`.slice(0, 3911),
      isKnown: true,
    };
    const line = changeLine(shownChange(change, noName));
    expect(line).toContain('It was 3,000 tons');
    expect(line).toContain('7,000 tons, they say');
    expect(line.length).toBeLessThan(600);
  });

  it('that only grew or only shrank is shown by that alone', () => {
    const line = (text: string, became: string) =>
      changeLine(shownChange({ field: 'notes', text, became, isKnown: true }, noName));
    const part = long.slice(0, 900);
    expect(line(part, `${part} Ask them again.`)).toBe('notes: added “Ask them again.”');
    expect(line(`${part} Ask them again.`, part)).toBe('notes: cut “Ask them again.”');
  });

  it('is kept up to a bound, and says so', () => {
    const endless = 'x'.repeat(100_000);
    const project = saved([
      [0, withClaim({ notes: endless })],
      [1, withClaim({ notes: 'short' })],
    ]);
    const [entry] = project.log;
    expect(entry?.was?.[0]).toMatchObject({ field: 'notes', length: 100_000 });
    expect(entry?.was?.[0]?.text).toHaveLength(4000);
    const [line = ''] = told(project);
    expect(line).toContain('of 100,000 characters only the first 4,000 are kept');
    expect(line.length).toBeLessThan(700);
  });
});
