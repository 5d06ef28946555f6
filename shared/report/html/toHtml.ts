import { STATUS_GLYPHS, STATUS_LABELS } from '../../claim/status';
import { doiAddress } from '../../source/citation';
import { PROJECT_HASH_LABEL } from '../model/proof';
import type {
  AttachedFile,
  IndexPart,
  Proof,
  ReportModel,
  RequestEntry,
  SourceEntry,
} from '../report';
import { attachedWords } from '../words/attachedWords';
import { capital, countOf } from '../words/listWords';
import { type OriginPart, originLines } from '../words/originLines';
import { safeAddress } from '../words/safeAddress';
import { showDate } from '../words/showDays';
import { unlistedWords } from '../words/unlistedWords';
import { visibleText } from '../words/visibleText';
import { cssString } from './cssString';
import { directed } from './directed';
import { escapeHtml } from './escapeHtml';
import {
  address,
  citing,
  claimLink,
  dot,
  lines,
  phrase,
  ratingSample,
  sourceLink,
  words,
} from './html';
import { htmlArticle } from './htmlArticle';
import { htmlClaim } from './htmlClaims';
import { deskLine, footer, lookRules, notice } from './htmlLook';
import { htmlSummary } from './htmlSummary';
import { lang } from './lang';
import { REPORT_STYLE } from './reportStyle';

/** A font file to embed: WOFF2 in Base64. */
export interface ReportFont {
  readonly family: string;
  /** CSS `font-style`. */
  readonly style: string;
  /** CSS `font-weight`, a range for a variable font: `200 900`. */
  readonly weight: string;
  readonly base64: string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

interface HtmlOptions {
  readonly fonts: readonly ReportFont[];
  /** What programs that read the page are told, as JSON-LD objects: data that no browser runs. */
  readonly data?: readonly object[];
}

/** One self-contained HTML file: no script, no request. Families used: "Source Serif 4", "Inter". */
export function toHtml(model: ReportModel, options: HtmlOptions): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Galley">
<title>${escapeHtml(visibleText(`${model.title} · ${model.kicker}`))}</title>
${model.publication ? published(model, model.publication) : ''}<style>${options.fonts.map(fontFace).join('')}${REPORT_STYLE}${lookRules(model)}</style>${dataBlock(options.data ?? [])}
</head>
<body>
<main class="page">
${header(model)}
${contents(model)}
${htmlSummary(model)}
${article(model)}
${claims(model)}
${requests(model.requests)}
${index(model.index)}
${sources(model)}
${method(model)}
${model.proof ? proof(model.proof) : ''}
${footer(model.look)}</main>
</body>
</html>
`;
}

/** What search engines and those who share the page are told. */
function published(
  { title, verdicts }: ReportModel,
  { desk, address: page }: NonNullable<ReportModel['publication']>,
): string {
  const counts = verdicts.counts.map(({ label, count }) => `${label}: ${count}`);
  const description = [`Verdicts of ${countOf(verdicts.claims, 'claim')}`, ...counts].join('. ');
  const meta = (key: 'name' | 'property', name: string, content: string | undefined) =>
    content ? `<meta ${key}="${name}" content="${escapeHtml(visibleText(content))}">\n` : '';
  const canonical = page && safeAddress(page);
  return [
    meta('name', 'description', verdicts.claims > 0 ? `${description}.` : undefined),
    canonical ? `<link rel="canonical" href="${escapeHtml(canonical.href)}">\n` : '',
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', verdicts.claims > 0 ? `${description}.` : undefined),
    meta('property', 'og:site_name', desk),
    meta('property', 'og:url', canonical ? canonical.href : undefined),
  ].join('');
}

/** Nothing in it can end the block: what HTML could read is written as JSON's code points. */
function dataBlock(data: readonly object[]): string {
  if (data.length === 0) return '';
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `\n<script type="application/ld+json">${json}</script>`;
}

function fontFace({ family, style, weight, base64 }: ReportFont): string {
  return `@font-face{font-family:${cssString(family)};font-style:${style};font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${base64}) format("woff2")}`;
}

function header(model: ReportModel): string {
  const line = [model.line && `${model.line}.`, model.checkedLine].filter(Boolean).join(' ');
  return `<header>
${notice(model.look)}${deskLine(model.look)}<p class="kicker">${escapeHtml(model.kicker)}</p>
<h1${lang(model.language)} dir="auto">${escapeHtml(visibleText(model.title))}</h1>
${line ? `<p class="by">${directed(visibleText(line), 'ltr')}</p>` : ''}${originLines(model.origin).map(originLine).join('')}
</header>`;
}

function originLine(parts: readonly OriginPart[]): string {
  const said = parts.map((part) =>
    typeof part === 'string' ? words(part) : address(part.address),
  );
  return `\n<p class="by">${said.join('')}</p>`;
}

/** Of a report that is long enough to have an index. */
function contents({ claims, index, requests: asked, sources, proof: made }: ReportModel): string {
  if (index.length === 0) return '';
  const link = (id: string, text: string, count?: number) =>
    `<a href="#${id}">${text}</a>${count === undefined ? '' : ` <span class="soft">${count.toLocaleString('en')}</span>`}`;
  const links = [
    link('article', 'The article'),
    link('claims', 'The claims', claims.length),
    asked && link('corrections', asked.heading, asked.entries.length),
    link('index', 'Index'),
    sources.length > 0 && link('sources', 'Sources', sources.length),
    link('method', 'About this report'),
    made && link('proof', 'What it was made from'),
  ];
  return `<nav class="contents" aria-label="Contents">${links.filter(Boolean).join('')}</nav>`;
}

function requests(list: ReportModel['requests']): string {
  if (!list) return '';
  const row = ({ label, text }: RequestEntry['rows'][number]) =>
    `<p>${label ? `<span class="soft">${words(label)}:</span> ` : ''}${lines(text)}</p>`;
  const entry = ({ head, rows }: RequestEntry) =>
    `<li><p><b>${phrase(head)}</b></p>${rows.map(row).join('')}</li>`;
  return `<section class="after" aria-labelledby="corrections"><h2 class="part" id="corrections">${words(list.heading)}</h2>
<ol class="requests">${list.entries.map(entry).join('')}</ol>
</section>`;
}

/** Claims by verdict and by person. */
function index(parts: readonly IndexPart[]): string {
  if (parts.length === 0) return '';
  const entry = ({ label, count, claims: numbers }: IndexPart['entries'][number]) =>
    `<div><dt>${words(label)} <span class="count">${count.toLocaleString('en')}</span></dt><dd>${phrase(numbers)}</dd></div>`;
  const part = ({ heading, entries }: IndexPart) =>
    `<section><h3>${words(heading)}</h3><dl>${entries.map(entry).join('')}</dl></section>`;
  return `<section class="after" aria-labelledby="index"><h2 class="part" id="index">Index</h2>
<div class="index">${parts.map(part).join('')}</div>
</section>`;
}

function article(model: ReportModel): string {
  // The article's own headline says it better to those who see it.
  const look = model.article[0]?.type === 'heading' ? 'hide' : 'part';
  return `<section class="proof" aria-labelledby="article"><h2 class="${look}" id="article">The article</h2>
${htmlArticle(model)}
</section>`;
}

function claims(model: ReportModel): string {
  const entries = model.claims.map((claim) => htmlClaim(claim, model)).join('\n');
  const note = unlistedWords(model.verdicts);
  const text = note ? `<div class="plain"><p>${note}</p></div>` : '';
  return `<section class="after claims" aria-labelledby="claims"><h2 class="part" id="claims">The claims</h2>
${text}${entries}
</section>`;
}

function sources({ sources, withheld }: ReportModel): string {
  if (sources.length === 0 && !withheld) return '';
  const notice = withheld ? `<p class="withheld">${escapeHtml(withheld)}</p>` : '';
  const list = sources.length > 0 ? `<ol class="sources">${sources.map(source).join('')}</ol>` : '';
  return `<section class="after" aria-labelledby="sources"><h2 class="part" id="sources">Sources</h2>
${notice}${list}
</section>`;
}

function source(entry: SourceEntry): string {
  const used = `Used by ${entry.usedBy.length === 1 ? 'claim' : 'claims'} ${entry.usedBy.map(claimLink).join(', ')}.`;
  const about = [
    entry.accessed && `Accessed ${words(showDate(entry.accessed))}.`,
    appraisal(entry),
    entry.usedBy.length > 0 && used,
  ].filter(Boolean);
  const rows = [
    entry.doi && address(doiAddress(entry.doi)),
    entry.url && address(entry.url),
    entry.archiveUrl && `Archived: ${address(entry.archiveUrl)}`,
    about.join(' '),
    entry.interest && `Interest: ${lines(entry.interest)}`,
    entry.notes && `Notes: ${lines(entry.notes)}`,
    ...entry.contacts.map((contact) => lines(contact)),
    entry.attachments.length > 0 && `Attached: ${entry.attachments.map(attachedFile).join('; ')}`,
  ].filter(Boolean);
  const details = rows.map((row) => `<p class="soft">${row}</p>`).join('');
  return `<li id="source-${entry.number}"><span class="num">${entry.number}</span><p>${citing(entry.citation)}</p>${details}</li>`;
}

/** A file; where it lies beside the page, the page leads to it. */
function attachedFile(file: AttachedFile): string {
  const text = words(attachedWords(file));
  const { path } = file.exhibit ?? {};
  return path === undefined ? text : `<a href="${escapeHtml(path)}">${text}</a>`;
}

function appraisal(entry: SourceEntry): string {
  const reason = entry.rankReason ? `: ${entry.rankReason.replace(/\.$/, '')}` : '';
  const from = entry.derivedFrom.map((number) => `[${sourceLink(number)}]`).join(', ');
  return [
    entry.rank && `${words(`${capital(entry.rank)}${reason}`)}.`,
    entry.reliability && `Reliability ${words(entry.reliability)}.`,
    entry.terms && `${words(capital(entry.terms))}.`,
    from && `Derived from ${from}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How this format shows a claim. */
const MARKED: Readonly<Record<ReportModel['colours'], string>> = {
  verdict:
    'The words of a claim are underlined in the colour and with the line of its verdict; its number, the same throughout, leads to what is recorded of it.',
  kind: 'The words of a claim are underlined in the colour of its kind; its number, the same throughout, leads to what is recorded of it.',
};

function method(model: ReportModel): string {
  const { method: how, colophon, colours, claims: listed } = model;
  const text = [
    ...how.paragraphs,
    ...(listed.some(({ places }) => places > 0) ? [MARKED[colours]] : []),
    ...colophon,
  ]
    .map((part) => `<p>${words(part)}</p>`)
    .join('');
  return `<section class="after" aria-labelledby="method"><h2 class="part" id="method">About this report</h2>
<div class="plain">${text}</div>
${legend(model)}
</section>`;
}

/** As many kinds of claim are as little as a few lines. */
const FEW_KINDS = 4;

function legend({ method: { scale, tags, statuses }, colours }: ReportModel): string {
  // On paper what is short stays with what is before it: no page has a few lines alone.
  const part = (heading: string, list: string, isShort = false) =>
    `<section${isShort ? ' class="few"' : ''}><h3>${words(heading)}</h3>${list}</section>`;
  const isVerdict = colours === 'verdict';
  const ratings = scale.ratings.map(
    (rating) =>
      `<div><dt>${isVerdict ? ratingSample(rating) : dot(rating.colour)}${words(rating.label)}</dt><dd>${words(rating.definition)}</dd></div>`,
  );
  const kinds = tags.map(
    ({ label, definition, hue, count }) =>
      `<div><dt>${isVerdict ? '' : dot(hue)}<span>${words(label)} <span class="count">${count}</span></span></dt><dd>${words(definition)}</dd></div>`,
  );
  const signs = statuses.map(
    (status) =>
      `<li><span class="glyph" aria-hidden="true">${STATUS_GLYPHS[status]}</span>${STATUS_LABELS[status]}</li>`,
  );
  const parts = [
    part(`The scale: ${scale.name}`, `<dl>${ratings.join('')}</dl>`),
    signs.length > 0 &&
      part('Where the checking stands', `<ul class="legend">${signs.join('')}</ul>`, true),
    kinds.length > 0 &&
      part('Kinds of claim, and how many', `<dl>${kinds.join('')}</dl>`, kinds.length <= FEW_KINDS),
  ];
  return `<div class="key">${parts.filter(Boolean).join('')}</div>`;
}

function proof({ articleSha256, projectSha256, original, log }: Proof): string {
  const hash = (value: string) => `<span class="hash">${escapeHtml(value)}</span>`;
  const facts = [
    articleSha256 && `SHA-256 of the article’s text: ${hash(articleSha256)}`,
    projectSha256 && `${PROJECT_HASH_LABEL}: ${hash(projectSha256)}`,
    original &&
      `Original: ${words(original.name)}, ${words(original.mediaType)}, ${original.bytes.toLocaleString('en')} bytes, SHA-256 ${hash(original.sha256)}`,
  ].filter(Boolean);
  const rows = log.map(
    ({ when, who, what, on, values, previous }) =>
      `<tr><td>${words(when)}</td><td>${words(who ?? '')}</td><td>${words(what)}${on ? `: ${words(on)}` : ''}${values.map((value) => `<p>${words(value)}</p>`).join('')}</td><td class="hash">${escapeHtml(previous ?? '')}</td></tr>`,
  );
  const table =
    rows.length > 0
      ? `<table class="log"><caption>Record of changes</caption><thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Hash of the entry before</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
      : '';
  // Without a table it is a few lines.
  const look = table ? 'after' : 'after few';
  return `<section class="${look}" aria-labelledby="proof"><h2 class="part" id="proof">What it was made from</h2>
<div class="plain">${facts.map((fact) => `<p>${fact}</p>`).join('')}</div>${table}
</section>`;
}
