import { DARK_PAPER, DARK_SHADES, hueRules, LIGHT_PAPER, LIGHT_SHADES } from './reportPalette';

/** Looks of the report on a screen, light and dark. */
const SCREEN = `
:root{color-scheme:light dark;--paper:${LIGHT_PAPER};--ink:#211f1b;--soft:#625d55;--line:#dfdbd2;--faint:#f4f2ed;--alert:#b42d23;--accent:var(--alert);--text:"Source Serif 4","Source Serif 4 Variable",Charter,Georgia,"Noto Serif","Times New Roman",serif;--ui:Inter,"Inter Variable",system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
${hueRules(LIGHT_SHADES)}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/1.6 var(--text);font-kerning:normal;hanging-punctuation:first last}
.page{max-width:960px;margin:0 auto;padding:56px 56px 72px}
a{color:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px;text-decoration-color:color-mix(in srgb,currentColor 45%,transparent)}
a:hover{text-decoration-color:currentColor}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.bare{text-decoration:none}
q{quotes:none}
.notice{font:600 12.5px/1.4 var(--ui);color:var(--ink);border:1px solid var(--ink);padding:4px 10px;margin:0 0 22px;width:fit-content}
.desk{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;font:600 15px/1.35 var(--ui);margin:0 0 22px;overflow-wrap:anywhere}
.desk img{flex:none;max-width:100%;height:auto}
.foot{border-top:1px solid var(--line);margin-top:40px;padding-top:12px;font:400 13px/1.5 var(--ui);color:var(--soft)}
.foot p{margin:0}
.kicker{font:600 12.5px/1.4 var(--ui);color:var(--accent);margin:0 0 8px}
h1{font:600 34px/1.15 var(--text);letter-spacing:-.005em;margin:0 0 8px;text-wrap:balance;overflow-wrap:anywhere}
.by{font:400 13px/1.5 var(--ui);color:var(--soft);margin:0}
.contents{display:flex;flex-wrap:wrap;gap:2px 20px;font:400 13px/1.6 var(--ui);margin:14px 0 0}
.contents span{margin-inline-start:-15px}
.summary{border-top:2px solid var(--ink);border-bottom:1px solid var(--line);margin:26px 0 0;padding:20px 0 24px;font:400 13.5px/1.5 var(--ui)}
.summary h2{font:600 12.5px/1.4 var(--ui);color:var(--soft);margin:0 0 9px}
.summary h2:not(:first-child){margin-top:24px}
.summary p{margin:0}
.findings{list-style:none;margin:0;padding:0}
.findings li{display:grid;grid-template-columns:38px minmax(0,1fr);padding:10px 0;border-top:1px solid var(--line)}
.findings li:first-child{border-top:0;padding-top:0}
.findings .n{font-size:15px;line-height:1.6;color:var(--accent);font-variant-numeric:tabular-nums}
.findings .n a{text-decoration:none}
.findings .claimed{font:400 17px/1.45 var(--text);margin:0 0 2px}
.findings p{max-width:84ch;overflow-wrap:break-word}
.src{color:var(--soft)}
.open,.requests{list-style:none;margin:0;padding:0}
.requests li{max-width:84ch;margin:0 0 14px;break-inside:avoid;overflow-wrap:break-word}
.requests p{margin:0 0 2px}
.findings+.open{border-top:1px solid var(--line);padding-top:12px}
.open li{margin:0 0 6px;max-width:84ch}
.open li:last-child{margin:0}
.bar{display:flex;gap:1px;height:24px;border-radius:4px;overflow:hidden;margin:0 0 10px}
.bar i{flex:1 1 0;min-width:20px;background:var(--c);color:var(--paper);font:600 12px/24px var(--ui);text-align:center;font-variant-numeric:tabular-nums}
.bar i.none{background:var(--faint);color:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0}
.legend li{display:flex;align-items:baseline;gap:6px}
.legend b{font-weight:600;font-variant-numeric:tabular-nums}
.dot{flex:none;display:inline-block;width:9px;height:9px;border-radius:2px;background:var(--c)}
.dot.none{background:var(--faint);box-shadow:inset 0 0 0 1px var(--soft)}
h2.part{font:600 22px/1.25 var(--text);margin:44px 0 18px}
.proof{padding-top:34px}
.proof>.part{margin-top:0}
section.after{border-top:1px solid var(--line);margin-top:40px}
section.after>h2.part{margin-top:28px}
.article{display:flow-root;margin-inline-end:242px;padding-inline-end:36px;border-inline-end:2px solid var(--line)}
.row{position:relative;z-index:0}
.row>*{min-width:0}
.text{padding-bottom:14px;overflow-wrap:break-word}
.text>*{margin:0}
.row h3,.row h4,.row h5,.row h6{font:600 18px/1.35 var(--text);padding-top:10px;text-wrap:pretty}
.row h3{font-size:24px;line-height:1.25;padding-top:0}
.row h4{font-size:20px}
.text blockquote p{margin:0}
.text blockquote{border-inline-start:3px solid var(--line);padding-inline-start:18px}
.text figure .alt{font:400 13.5px/1.5 var(--ui);color:var(--soft);border:1px solid var(--line);border-radius:3px;padding:10px 14px;margin-bottom:6px}
.text figcaption{font-size:15px;color:var(--soft);border-inline-start:3px solid var(--line);padding-inline-start:14px}
.text hr{border:0;border-top:1px solid var(--line);margin:10px 0}
.text ul,.text ol{padding-inline-start:24px}
.lv2{margin-inline-start:24px!important}.lv3{margin-inline-start:48px!important}.lv4{margin-inline-start:72px!important}
.text table{border-collapse:collapse;width:100%;font-size:15px;line-height:1.45}
.text th,.text td{text-align:start;vertical-align:top;padding:5px 10px 6px 0;border-bottom:1px solid var(--line)}
.text th{font-weight:600}
.text code{font-size:.88em}
.br{white-space:pre-line}
.article:has(.pn) .text{padding-inline-start:32px}
.pn{position:absolute;inset-inline-start:0;width:24px;font:400 11px/27px var(--ui);color:var(--soft);font-variant-numeric:tabular-nums;white-space:pre}
.c{text-decoration:underline 2px var(--c);text-decoration-skip-ink:none;text-underline-offset:3px}
.p-dashed{text-decoration-style:dashed}.p-double{text-decoration-style:double}.p-dotted{text-decoration-style:dotted}.p-wavy{text-decoration-style:wavy;text-decoration-thickness:1.5px}.p-thin{text-decoration-thickness:1px}
.sample{flex:none;text-underline-offset:-3px}
.l1{text-underline-offset:7px}.l2{text-underline-offset:11px}
.k{font:600 10.5px/0 var(--ui);color:var(--c);vertical-align:super;margin-inline-start:-.12em;font-variant-numeric:tabular-nums;white-space:nowrap}
.k a{text-decoration:none}
.k a:hover{text-decoration:underline}
.k:target,.claim:target h3 .n{background:color-mix(in srgb,var(--c,var(--accent)) 18%,transparent);border-radius:3px}
.notes{font:400 12.5px/1.45 var(--ui);color:var(--soft);position:relative;float:inline-end;clear:both;width:229px;margin:4px 0 9px;margin-inline-end:-280px;overflow-wrap:break-word}
.notes p{margin:0 0 9px}
.notes p:last-child{margin-bottom:0}
.notes b,.num{color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.v{color:var(--c)!important;font-weight:600}
.claim{border-top:1px solid var(--line);padding:18px 0 20px 38px;font:400 13.5px/1.5 var(--ui);overflow-wrap:break-word}
.claims>.claim:first-of-type{border-top:0;padding-top:0}
.claim h3{font:400 18px/1.45 var(--text);margin:0 0 6px}
.claim .n{display:inline-block;width:33px;margin-inline-start:-38px;font:600 15px/1.2 var(--ui);color:var(--accent);text-decoration:none;font-variant-numeric:tabular-nums}
.claim h3 q+q{margin-inline-start:.35em}
.claim h3 .also{font:400 13px/1.4 var(--ui);color:var(--soft)}
.perma{font:400 14px/1 var(--ui);color:var(--soft);text-decoration:none;opacity:0}
.claim:hover .perma,.perma:focus-visible{opacity:1}
@media (hover:none){.perma{opacity:1}}
.meta{margin:0 0 8px;color:var(--soft);font-size:12.5px;display:flex;flex-wrap:wrap;gap:2px 14px}
.meta .dot{width:8px;height:8px;margin-inline-end:6px}
.meta .status{color:var(--ink)}
.warn{color:var(--alert)}
.verdict{margin:0 0 8px}
.verdict .v{font-size:14px}
.verdict .def{color:var(--soft)}
.verdict+.said{margin-top:0}
.said{margin:0 0 8px;max-width:80ch}
dl{margin:0;display:grid;row-gap:7px}
dl>div{display:grid;grid-template-columns:122px minmax(0,1fr);column-gap:14px}
dt{color:var(--soft);font-weight:400}
dt.v{font-weight:600}
dd{margin:0;max-width:78ch}
dd q{font:400 15px/1.5 var(--text)}
dd p{margin:0}
.cite{color:var(--ink)}
.sc{font-variant:small-caps}
sub,sup{line-height:0}
.cite .soft,.soft{color:var(--soft)}
.glyph{display:inline-block;min-width:1.25em}
.sources{list-style:none;margin:0;padding:0;font:400 13.5px/1.5 var(--ui)}
.sources>li{padding:0 0 12px 38px;position:relative;overflow-wrap:break-word}
.sources>li>.num{position:absolute;inset-inline-start:0}
.sources p{margin:0;max-width:80ch}
.address{overflow-wrap:anywhere;word-break:normal}
.plain{font:400 13.5px/1.6 var(--ui);max-width:80ch}
.plain p{margin:0 0 9px}
.key{font:400 13px/1.5 var(--ui);margin-top:22px}
.key h3{font:600 12.5px/1.4 var(--ui);color:var(--soft);margin:20px 0 8px}
.key dl{display:block;columns:2;column-gap:40px}
.key dl>div{grid-template-columns:minmax(0,150px) minmax(0,1fr);break-inside:avoid;padding-bottom:6px}
.index{font:400 13.5px/1.5 var(--ui)}
.index h3{font:600 12.5px/1.4 var(--ui);color:var(--soft);margin:20px 0 8px}
.index dl>div{grid-template-columns:minmax(0,200px) minmax(0,1fr)}
.index dt{color:var(--ink)}
.index dd{font-variant-numeric:tabular-nums}
.key .count,.index .count{color:var(--soft);font-weight:400;font-variant-numeric:tabular-nums}
.key dt{color:var(--ink);font-weight:600;display:flex;gap:7px;align-items:baseline}
.key dd{color:var(--soft)}
.withheld{font:400 13.5px/1.5 var(--ui);border-inline-start:3px solid var(--alert);padding:2px 0 2px 14px;margin:0 0 18px;max-width:80ch}
.hash{font:400 12px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.log{width:100%;border-collapse:collapse;font:400 12.5px/1.45 var(--ui);margin-top:14px}
.log caption{text-align:start;font-weight:600;color:var(--soft);padding:0 0 6px}
.log th,.log td{text-align:start;vertical-align:top;border-bottom:1px solid var(--line);padding:4px 12px 4px 0}
.log th{color:var(--soft);font-weight:600}
.log .hash{width:35%}
.log td:first-child{min-width:9em}
.log td p{margin:2px 0 0;color:var(--soft)}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:820px){
.page{padding:32px 24px 48px}
h1{font-size:28px}
.key dl{columns:1}
.article{margin-inline-end:0;padding-inline-end:0;border:0}
.row{display:flex;flex-direction:column-reverse}
.notes{float:none;width:auto;margin:0 0 18px;border-inline-start:2px solid var(--line);padding-inline-start:13px}
}
@media screen and (max-width:520px){
body{font-size:16.5px}
.page{padding:24px 16px 40px}
dl>div,.key dl>div,.index dl>div{grid-template-columns:minmax(0,1fr)}
.claim{padding-inline-start:30px}.claim .n{width:25px;margin-inline-start:-30px}
}
@media screen and (prefers-color-scheme:dark){
:root{--paper:${DARK_PAPER};--ink:#e9e4da;--soft:#aaa395;--line:#3a372f;--faint:#2a2823;--alert:#ff8577}
${hueRules(DARK_SHADES)}
.desk img{background:#fff;padding:4px;border-radius:3px}
}`;

/** Looks on paper: nothing cut in two, no heading left alone at the foot of a page. */
const PRINT = `
@page{margin:18mm 17mm 20mm}
@media print{
:root{color-scheme:light}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10.6pt;line-height:1.52;orphans:3;widows:3}
.page{max-width:none;padding:0}
h1{font-size:24pt}
.kicker,.summary h2,.key h3{font-size:8.6pt}
.by,.summary,.claim,.sources,.plain,.withheld{font-size:9pt}
.notes,.meta,.log,.key,.index,.contents{font-size:8.4pt}
.bar,.legend,.findings li,.open li,.notes p,.meta,.verdict,.withheld,.text .short{break-inside:avoid}
.claim{padding-top:11px;padding-bottom:12px}
.claim dl{display:block}
.claim dl>div+div{margin-top:6px}
.claim .meta,.claim .verdict:not(:last-child),.claim .head:not(:last-child),.sources>li>p:first-of-type:not(:last-child){break-after:avoid}
.claim p+.cite,.claim dl>div:last-child:not(:first-child),.sources>li>p:last-child:not(:first-of-type),.open li:last-child:not(:first-child),.log tbody tr:nth-last-child(-n+4){break-before:avoid}
.key dl>div:nth-last-child(-n+4):not(:first-child){break-before:avoid-page}
.claims>.plain{break-after:avoid}
dd,.said,.sources p,.plain,.withheld{max-width:none}
h1,h2,h3,h4,h5,h6,.withheld,.log caption{break-after:avoid}
h1,h2,h3,h4,h5,h6{white-space:break-spaces}
.claim h3,.findings .claimed{font-size:11.6pt;break-inside:avoid}
.claim .n{font-size:10pt}
dd q{font-size:9.8pt}
.claim dl>div{grid-template-columns:29mm minmax(0,1fr)}
.article{margin-inline-end:52mm;padding-inline-end:7mm}
.notes{width:48mm;margin-inline-end:calc(-59mm - 2px)}
.article:has(.pn) .text{padding-inline-start:8mm}
.pn{width:7mm;font:400 7.5pt/16pt var(--ui)}
.row h3{font-size:15pt}.row h4{font-size:13pt}
h2.part{font-size:15pt;margin:26px 0 12px}
.proof{padding-top:22px}
section.after{margin-top:24px}
section.after>h2.part{margin-top:18px}
.text .link::after{content:" (" attr(href) ")";font:400 8pt/1 var(--ui);color:var(--soft);overflow-wrap:anywhere}
a{text-decoration:none}
.perma,.foot{display:none}
.key .few{break-inside:avoid}
.few{break-before:avoid}
.key dl{column-gap:10mm}
.key dl>div{grid-template-columns:31mm minmax(0,1fr)}
.hash{font-size:8pt}
}`;

/** The style sheet of an HTML report. */
export const REPORT_STYLE = `${SCREEN}${PRINT}`.replaceAll('\n', '');
