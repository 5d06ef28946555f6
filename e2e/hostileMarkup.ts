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
