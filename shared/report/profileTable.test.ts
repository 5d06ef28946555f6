import { describe, expect, it } from 'vitest';
import type { SourceId } from '../id';
import type { ProjectFile } from '../project/file/projectFile';
import { plainText } from '../source/styledText';
import { toCsv } from './data/toCsv';
import { makeDesk } from './desk/desk';
import { toHtml } from './html/toHtml';
import { toMarkdown } from './markdown/toMarkdown';
import { makeReport } from './model/reportModel';
import { PROFILES, type Profile } from './profiles';
import { PLANTED_CONTEXT, plantedProject } from './testing/plantedProject';
import { PLANTED } from './testing/plantedWords';
import { phraseText } from './words/listWords';

const html = (profile: Profile, project = plantedProject(), nonce = 'first') =>
  toHtml(makeReport(makeDesk(project, profile, { ...PLANTED_CONTEXT, nonce })), { fonts: [] });
const model = (profile: Profile, project = plantedProject()) =>
  makeReport(makeDesk(project, profile, PLANTED_CONTEXT));
const isIn = (profiles: readonly Profile[], profile: Profile) => profiles.includes(profile);

describe.each(PROFILES)('the report for the %s', (profile) => {
  const report = model(profile);
  const outputs = {
    model: JSON.stringify(report),
    html: toHtml(report, { fonts: [] }),
    md: toMarkdown(report),
    csv: toCsv(report),
  };

  it.each(Object.entries(PLANTED))('has %s only where the table allows', (word, readers) => {
    if (isIn(readers, profile)) {
      expect(outputs.html).toContain(word);
      expect(outputs.md).toContain(word);
    } else {
      for (const output of Object.values(outputs)) expect(output).not.toContain(word);
    }
  });

  it('never shows an id, whatever its kind', () => {
    const ids = /\b(?:prj|blk|clm|anc|src|evd|tag|scl|rtg)_/;
    for (const output of Object.values(outputs)) expect(output).not.toMatch(ids);
  });
});

describe('status and staleness', () => {
  it.each(PROFILES)('for the %s', (profile) => {
    const { claims } = model(profile);
    expect(claims[0]?.status).toBe(profile === 'public' ? undefined : 'changeNeeded');
    const stale = claims.filter((claim) => claim.stale !== undefined).map(({ number }) => number);
    expect(stale).toEqual(profile === 'public' ? [] : [4]);
  });
});

describe('a sign-off', () => {
  it.each(PROFILES)('that is void is told as such, to the %s', (profile) => {
    const { signatures } = model(profile).claims.find(({ number }) => number === 4) ?? {};
    const isTold = isIn(['editor', 'legal'], profile);
    expect(signatures).toBe(
      isTold
        ? 'Checked by PlantChecker. Signed off by PlantVoidSigner, 16 March 2026. △ Sign-off void: the claim was changed since.'
        : undefined,
    );
    const void4 = ['Claim ', { claim: 4 }, expect.any(String), expect.stringContaining('void')];
    const { sentences } = model(profile).decisions;
    if (isTold) expect(sentences).toContainEqual(void4);
    else expect(sentences).not.toContainEqual(void4);
  });

  it('is not counted where it is void, or where it is not recorded what was signed', () => {
    expect(model('editor').checkedLine).toContain('1 of');
    const project = plantedProject();
    const claims = project.claims.map((claim) => ({
      ...claim,
      ...(claim.signedOff && { signedOff: { by: 'PlantSigner', at: claim.signedOff.at } }),
    }));
    const old = model('legal', { ...project, claims });
    expect(old.checkedLine).toContain('none signed off');
    expect(old.claims[0]?.signatures).toContain('What was signed then was not recorded.');
  });
});

describe('claims without verdict', () => {
  it('are listed for all but the public, who get their count and no underline', () => {
    expect(model('editor').claims.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const report = model('public');
    expect(report.claims.map(({ number }) => number)).toEqual([1]);
    expect(report.verdicts.unlisted).toBe(2);
    expect(html('public')).toContain('Two more claims were marked.');
    const covered = report.article.flatMap(({ cells }) =>
      cells.flat().flatMap(({ claims }) => claims.map(({ number }) => number)),
    );
    expect([...new Set(covered)]).toEqual([1]);
  });

  it('keep their numbers for the public', () => {
    const project = plantedProject();
    const claims = project.claims.map((claim, index) =>
      index === 0 ? { ...claim, status: 'noCheckNeeded' as const } : claim,
    );
    const [, unrated] = claims;
    if (!unrated) throw new Error('The planted project has three claims');
    const verdict = project.claims[0]?.verdict;
    const rated = { ...unrated, ...(verdict && { verdict }) };
    const report = model('public', { ...project, claims: [claims[0] ?? rated, rated] });
    expect(report.claims.map(({ number }) => number)).toEqual([2]);
  });
});

const aboutOrigins = (sentence: string) => sentence.includes('origin');

describe('reliability, rank and derivation', () => {
  const derived = (): ProjectFile => {
    const project = plantedProject();
    const origin = 'src_plantid-unused' as SourceId;
    return {
      ...project,
      sources: project.sources.map((source) =>
        source.id === 'src_plantid-open' ? { ...source, derivedFrom: [origin] } : source,
      ),
    };
  };

  it.each(PROFILES)('for the %s', (profile) => {
    const source = model(profile).sources.find(({ citation }) =>
      plainText(citation).includes('PlantOpen'),
    );
    expect(source?.rank).toBe(profile === 'author' ? undefined : 'primary');
    expect(source?.reliability !== undefined).toBe(isIn(['editor', 'legal'], profile));
  });

  it('names an origin that no claim stands on for those who see derivation', () => {
    for (const profile of PROFILES) {
      expect(html(profile, derived()).includes('PlantUnusedTitle')).toBe(
        isIn(['editor', 'legal'], profile),
      );
    }
  });

  it('never links a source with a confidential one it derives from', () => {
    const project = plantedProject();
    const linked: ProjectFile = {
      ...project,
      sources: project.sources.map((source) =>
        source.id === 'src_plantid-open'
          ? {
              ...source,
              derivedFrom: ['src_plantid-withheld' as SourceId, 'src_plantid-secret' as SourceId],
            }
          : source,
      ),
    };
    const editor = model('editor', linked);
    expect(editor.sources.every(({ derivedFrom }) => derivedFrom.length === 0)).toBe(true);
    expect(editor.claims[0]?.origins).toBeUndefined();
    const origins = editor.decisions.sentences.map((s) => JSON.stringify(s)).filter(aboutOrigins);
    expect(origins.join()).not.toContain('"claim":1');
  });
});

describe('contact log', () => {
  it('is full for legal, its outcome for editor and public, nothing for the author', () => {
    expect(model('author').claims[0]?.contacts).toEqual([]);
    for (const profile of ['editor', 'public'] as const) {
      expect(model(profile).claims[0]?.contacts).toEqual(['[1] Asked on 15 March 2026: answered.']);
    }
    expect(model('legal').claims[0]?.contacts.join(' ')).toContain('PlantWithheldContact');
  });

  it('never takes a reply for an answer: what came of it is chosen', () => {
    const project = plantedProject();
    const unchosen = project.sources.map((source) => ({
      ...source,
      contacts: source.contacts.map(({ outcome: _, ...contact }) => contact),
    }));
    const report = model('public', { ...project, sources: unchosen });
    expect(report.claims[0]?.contacts).toEqual([
      '[1] Asked on 15 March 2026: outcome not recorded.',
    ]);
    const asked = report.decisions.sentences
      .flat()
      .filter((part) => String(part).includes('questions'));
    expect(asked).toEqual([
      'It is not recorded what came of the questions of 15 March 2026: source 1, “PlantOpenTitle”.',
    ]);
  });
});

describe('requests for correction', () => {
  it('are told in full to editor and legal, as corrections to the public, to the author not at all', () => {
    expect(model('author').requests).toBeUndefined();
    for (const profile of ['editor', 'legal'] as const) {
      const { heading, entries } = model(profile).requests ?? {};
      expect(heading).toBe('Requests for correction');
      expect(entries?.map(({ head }) => phraseText(head))).toEqual([
        'The article: a correction was asked for on 22 March 2026',
        'The article: a correction was asked for on 21 March 2026',
        'Claim 1: a correction was asked for on 20 March 2026',
        'Claim 4: a correction was asked for on 20 March 2026',
      ]);
    }
    expect(model('public').requests).toEqual({
      heading: 'Corrections',
      entries: [
        {
          head: ['Corrected on 21 March 2026', ': claim ', { claim: 1 }],
          rows: [{ text: 'PlantNote' }, { label: 'It now reads', text: 'PlantCorrectedWording' }],
        },
        // Its claim is being held back: what was clarified stays clarified.
        { head: ['Clarified'], rows: [{ text: 'PlantStaleNote' }] },
      ],
    });
  });

  it('are spoken of in no report where there are none', () => {
    const project = plantedProject();
    const { requests: _, interests: __, ...article } = project.article;
    const claims = project.claims.map(({ requests: _, ...claim }) => claim);
    for (const profile of PROFILES) {
      const report = model(profile, { ...project, article, claims });
      expect(report.requests).toBeUndefined();
      expect(JSON.stringify([report.colophon, report.decisions])).not.toMatch(/interest|request/i);
    }
  });

  it('that are open need a decision of editor and lawyer', () => {
    const open = ['There is an open request to correct the article.'];
    for (const profile of PROFILES) {
      const { sentences } = model(profile).decisions;
      if (isIn(['editor', 'legal'], profile)) expect(sentences).toContainEqual(open);
      else expect(sentences).not.toContainEqual(open);
    }
  });
});

describe('audit log', () => {
  it('is for legal alone, in words, without the name of a secret source', () => {
    for (const profile of ['author', 'editor', 'public'] as const) {
      expect(model(profile).proof?.log ?? []).toEqual([]);
    }
    const told = model('legal').proof?.log.map(({ what, on }) => [what, on]);
    expect(told?.slice(0, 2)).toEqual([
      ['PlantLogWhat', 'a source'],
      ['Evidence added (a source)', 'claim 1'],
    ]);
  });

  it('says what fields had been and became, but of a secret source and of what is no field here', () => {
    const more = 'not all that was changed is told in this report';
    expect(
      model('legal')
        .proof?.log.slice(2)
        .map(({ what, values }) => [what, ...values]),
    ).toEqual([
      ['Particulars edited', 'notes: “PlantWasNotes” → “PlantClaimNotes”', more],
      ['Source edited', 'title: “PlantWasOpenTitle” → “PlantOpenTitle”', more],
      [
        'Request for correction edited',
        'requests for correction: “when: 2026-03-20, who: PlantWasAsker” → “when: 2026-03-20, who: PlantAsker, channel: PlantAskedBy, problem: PlantProblem, outcome: corrected, why: PlantWhy, decided: 2026-03-21, wording: PlantCorrectedWording, note: PlantNote”',
      ],
      [
        'Conflicts of interest declared',
        'conflicts of interest: “PlantWasDeclared” → “PlantInterests”',
      ],
      ['Attached file removed', 'attached files: “PlantWasOpenFile.pdf” → “PlantOpenFile.pdf”'],
      ['Source edited', 'title: “PlantWasWithheldTitle” → “PlantWithheldTitle”'],
      ['Source edited', more],
      ['Enquiries edited', more],
      ['Evidence edited (a source)', more],
      ['Evidence edited (source: PlantOpenTitle)', more],
      ['Source removed', more],
    ]);
  });
});

describe('priority and flags', () => {
  it.each(PROFILES)('for the %s', (profile) => {
    const [claim] = model(profile).claims;
    const hasThem = isIn(['editor', 'legal'], profile);
    expect(claim?.priority).toBe(hasThem ? 'high' : undefined);
    expect(claim?.flags).toEqual(hasThem ? ['legal'] : []);
  });
});

describe('checked and signed off', () => {
  it('gives people and dates to editor and legal, the desk and a date to the public', () => {
    const lines = PROFILES.map((profile) => model(profile).checkedLine);
    const people =
      '1 of 4 claims checked 15 March 2026, 1 of 4 claims signed off 17 March 2026; one needs no check.';
    expect(lines).toEqual([
      '1 of 4 claims checked; one needs no check.',
      people,
      people,
      '1 of 3 claims checked by The Desk, the last on 15 March 2026.',
    ]);
    expect(html('author')).not.toContain('17 March 2026');
    expect(html('public')).not.toContain('17 March 2026');
  });

  it('says that no claim is checked where the words of each are others now', () => {
    const project = plantedProject();
    const claims = project.claims.map((claim) => ({
      ...claim,
      ...(claim.checked && { checked: { ...claim.checked, text: 'words of before' } }),
    }));
    for (const profile of PROFILES) {
      expect(model(profile, { ...project, claims }).checkedLine).toMatch(
        /^No claim is checked[.,]/,
      );
    }
  });
});

describe('confidential sources', () => {
  const citations = (profile: Profile) =>
    model(profile).claims[0]?.evidence.map(({ citation }) => plainText(citation)) ?? [];

  it('have a pseudonym, are known to the desk, or are left out, as the table says', () => {
    for (const profile of ['author', 'editor'] as const) {
      expect(citations(profile)[1]).toMatch(/^Source [A-Z]{3} \(name withheld\)$/);
      expect(citations(profile)[2]).toBe('a source known to the desk');
    }
    expect(citations('legal')[1]).toContain('PlantWithheldTitle');
    expect(citations('legal')[2]).toMatch(/^Source [A-Z]{3} \(name withheld\)$/);
    expect(citations('public')).toHaveLength(2);
  });

  it('get another pseudonym in another export', () => {
    const pseudonym = (nonce: string) =>
      /Source ([A-Z]{3}) \(name/.exec(html('editor', plantedProject(), nonce))?.[1];
    const names = new Set(Array.from({ length: 50 }, (_, at) => pseudonym(`nonce ${at}`)));
    expect(names.size).toBeGreaterThan(45);
    expect(pseudonym('same')).toBe(pseudonym('same'));
  });

  it('are announced as withheld wherever one lacks its name, and only there', () => {
    for (const profile of PROFILES) expect(model(profile).withheld).toBeDefined();
    const project = plantedProject();
    const open = project.sources.map((source) => ({ ...source, confidentiality: 'open' as const }));
    expect(model('public', { ...project, sources: open }).withheld).toBeUndefined();
  });

  it('are not counted for the public', () => {
    // What is signed off would show that evidence is gone.
    const project = plantedProject();
    const unsigned = project.claims.map(({ signedOff: _, ...claim }) => claim);
    const without = unsigned.map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter(({ source }) => source !== 'src_plantid-secret'),
    }));
    const report = model('public', { ...project, claims: without });
    const all = model('public', { ...project, claims: unsigned });
    expect({ ...report, withheld: '' }).toEqual({ ...all, withheld: '' });
  });
});
