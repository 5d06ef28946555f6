import { idOf } from '../bench/idOf';
import { describeAnchor } from '../shared/anchor/describeAnchor';
import type { Block } from '../shared/article/block';
import { canonicalText, pointAt } from '../shared/article/canonicalText';
import type { Claim } from '../shared/claim/claim';
import { createClaim } from '../shared/claim/createClaim';
import { type Evidence, STANCES } from '../shared/claim/evidence';
import { STATUSES } from '../shared/claim/status';
import { createProject } from '../shared/project/file/createProject';
import type { ProjectFile } from '../shared/project/file/projectFile';
import { type CslWithoutId, createSource } from '../shared/source/createSource';
import type { Source } from '../shared/source/source';

const NOW = '2026-03-14T09:00:00.000Z';

/** In what an article is written: which way it runs, and how long its words and titles get. */
export type Writing = 'plain' | 'long' | 'rightToLeft';

interface Words {
  readonly language: string;
  readonly title: string;
  readonly heading: string;
  readonly claim: (place: number) => string;
  readonly around: string;
  readonly quote: string;
  readonly explanation: string;
}

const PLAIN: Words = {
  language: 'en',
  title: 'The harbour that moved',
  heading: 'What the council paid',
  claim: (place) => `the ferry carried ${(613_400 + place * 7).toLocaleString('en')} people`,
  around: 'In the year of the storm, as the people of the harbour tell it at the market, ',
  quote: 'Between June and August the boats carried 613,400 people.',
  explanation:
    'The annual report counts passengers by season, and gives a lower figure for that year.',
};

const WORDS: Readonly<Record<Writing, Words>> = {
  plain: PLAIN,
  long: {
    ...PLAIN,
    title:
      'How a harbour authority, two ministries, three shipping companies and a committee of inquiry that sat for four years came to disagree about the number of people who crossed the sound in the summer of the storm',
    heading:
      'What the council, the county, the ministry and the companies paid for a breakwater that none of them had ordered',
    claim: (place) =>
      `the ferry carried ${(613_400 + place * 7).toLocaleString('en')} people across the sound and back again before the committee of inquiry had so much as agreed on what it should call a passenger, a crossing or a summer`,
    explanation: `${PLAIN.explanation} ${'The committee counted each crossing, the company each ticket, and the ministry each person who was seen on a quay. '.repeat(4).trim()}`,
  },
  rightToLeft: {
    language: 'ar',
    title: 'الميناء الذي انتقل من مكانه',
    heading: 'ما دفعه المجلس',
    claim: (place) => `نقلت العبّارة ${(613_400 + place * 7).toLocaleString('en')} راكبا`,
    around: 'في سنة العاصفة، كما يروي أهل الميناء في السوق، ',
    quote: 'بين يونيو وأغسطس نقلت القوارب 613,400 شخص.',
    explanation: 'يحصي التقرير السنوي الركاب حسب الموسم، ويذكر رقما أقل لتلك السنة.',
  },
};

/** Two claims in each paragraph; a heading, a list, a table and a quotation now and then. */
const IN_PARAGRAPH = 2;

/** A project with so many claims in all shapes, the same each time. */
export function checkedArticle(count: number, writing: Writing): ProjectFile {
  const words = WORDS[writing];
  const blocks = articleOf(count, words);
  const canonical = canonicalText(blocks);
  const project = createProject({
    article: {
      title: words.title,
      language: words.language,
      byline: 'Ada Fern',
      publisher: 'The Tarn Post',
      published: '2026-03-10',
      blocks,
    },
    now: NOW,
    id: idOf('project', count),
  });
  const sources = sourcesOf(Math.min(60, Math.ceil(count / 4)), words);
  let from = 0;
  const claims = Array.from({ length: count }, (_, place): Claim => {
    const text = words.claim(place);
    const start = canonical.text.indexOf(text, from);
    from = start + text.length;
    const range = { start: pointAt(canonical, start), end: pointAt(canonical, from) };
    const anchor = describeAnchor(canonical, range, idOf('anchor', place));
    const tag = project.tags[place % 9];
    const claim = createClaim({
      anchors: [anchor],
      tags: tag ? [tag.id] : [],
      now: NOW,
      id: idOf('claim', place),
    });
    const rating = project.scale.ratings[place % project.scale.ratings.length];
    return {
      ...claim,
      ...checkedAs(place, text, words),
      evidence: evidenceOf(place, sources, words),
      ...(place % 7 !== 3 &&
        rating && { verdict: { rating: rating.id, explanation: words.explanation } }),
    };
  });
  return { ...project, sources, claims };
}

function articleOf(count: number, words: Words): Block[] {
  const blocks: Block[] = [];
  const id = () => idOf('block', blocks.length);
  const text = (content: string) => [{ text: content }];
  blocks.push({ id: id(), type: 'heading', level: 1, content: text(words.title) });
  for (let place = 0; place < Math.max(1, count); place += IN_PARAGRAPH) {
    const claims = Array.from({ length: Math.min(IN_PARAGRAPH, count - place) }, (_, at) =>
      words.claim(place + at),
    );
    const content = text(`${[...claims, ''].map((claim) => `${words.around}${claim}. `).join('')}`);
    const turn = (place / IN_PARAGRAPH) % 12;
    if (turn === 5)
      blocks.push({ id: id(), type: 'heading', level: 2, content: text(words.heading) });
    if (turn === 7) blocks.push({ id: id(), type: 'quotation', content });
    else if (turn === 9)
      blocks.push({ id: id(), type: 'listItem', kind: 'bullet', level: 1, content });
    else blocks.push({ id: id(), type: 'paragraph', content });
    if (turn !== 10) continue;
    for (let row = 0; row < 5; row += 1) {
      const cells = [text(words.heading), text('1,045'), text('2,310')];
      blocks.push({ id: id(), type: 'tableRow', ...(row === 0 && { header: true }), cells });
    }
  }
  return blocks;
}

/** What was done with a claim: every status, some with notes, corrections, signatures and flags. */
function checkedAs(place: number, text: string, words: Words): Partial<Claim> {
  const status = STATUSES[place % STATUSES.length] ?? 'unchecked';
  const signature = { by: 'M. Ortega', at: NOW };
  return {
    status,
    ...(place % 3 === 0 && { statement: words.explanation }),
    ...(place % 4 === 0 && { claimant: { name: 'Ada Fern', role: 'harbour master' } }),
    ...(place % 5 === 1 && {
      correction: { proposed: words.quote, replaces: true, reply: words.explanation },
    }),
    ...(place % 6 === 2 && { notes: `${words.explanation} ${words.quote}` }),
    ...(place % 8 === 5 && { flags: ['legal'] }),
    ...(place % 9 !== 0 && { checked: { ...signature, text } }),
  };
}

function evidenceOf(place: number, sources: readonly Source[], words: Words): Evidence[] {
  return Array.from({ length: place % 5 }, (_, which): Evidence => {
    const source = sources[(place * 7 + which * 3) % sources.length];
    if (!source) throw new Error('There is no source');
    return {
      id: idOf('evidence', place * 8 + which),
      source: source.id,
      stance: STANCES[(place + which) % STANCES.length] ?? 'supports',
      ...(which % 2 === 0 && { quote: words.quote }),
      locator: { page: String(1 + (place % 90)) },
      ...(which === 3 && { note: words.explanation }),
    };
  });
}

const KINDS: readonly CslWithoutId[] = [
  { type: 'report', title: 'Annual report of the ferry authority', language: 'en' },
  { type: 'article-newspaper', title: 'تقرير العبارات السنوي', language: 'ar' },
  { type: 'book', title: 'Der Hafen am Sund', language: 'de', publisher: 'Möwe' },
  { type: 'webpage', title: '港湾統計年報', language: 'ja' },
];

function sourcesOf(count: number, words: Words): Source[] {
  return Array.from({ length: count }, (_, place): Source => {
    const kind = KINDS[place % KINDS.length] ?? { type: 'report' };
    const csl: CslWithoutId = {
      ...kind,
      title: `${kind.title} ${place + 1}`,
      author: [
        place % 3 === 0 ? { literal: 'Northern Ferry Authority' } : { family: `Fern ${place}` },
      ],
      issued: { 'date-parts': [[2020 + (place % 6)]] },
      URL: `https://harbour.example/reports/${place + 1}`,
      accessed: { 'date-parts': [[2026, 3, 12]] },
    };
    return {
      ...createSource({ csl, now: NOW, id: idOf('source', place) }),
      rank: place % 2 === 0 ? 'primary' : 'secondary',
      ...(place % 4 === 1 && {
        contacts: [{ when: '2026-03-11', who: 'The press office', question: words.explanation }],
      }),
      ...(place % 5 === 3 && { notes: words.explanation }),
    };
  });
}
