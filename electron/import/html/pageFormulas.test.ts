import { describe, expect, it } from 'vitest';
import { articleOf } from '../testing/testImport';

const LONG = 'The harbour of Westmere opened again on Monday, the office said. '.repeat(4);

async function sentence(inside: string): Promise<string> {
  const article = await articleOf({
    name: 'a.html',
    bytes: Buffer.from(
      `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Growth</title></head><body><article><h1>Growth</h1><p>${inside}</p><p>${LONG}</p><p>${LONG}</p></article></body></html>`,
    ),
  });
  const [, block] = article.blocks;
  return block && 'content' in block ? block.content.map(({ text }) => text).join('') : '';
}

const HALF = '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>';

describe('a formula on a page', () => {
  it.each([
    ['MathML', `About ${HALF} of them`],
    [
      'KaTeX',
      `About <span class="katex"><span class="katex-mathml">${HALF}</span><span class="katex-html" aria-hidden="true">12</span></span> of them`,
    ],
    [
      'MathJax 3',
      `About <mjx-container><mjx-math aria-hidden="true">12</mjx-math><mjx-assistive-mml>${HALF}</mjx-assistive-mml></mjx-container> of them`,
    ],
    [
      'MathJax 2',
      'About <span class="MathJax_Preview"></span><span class="MathJax">12</span><script type="math/tex">\\frac{1}{2}</script> of them',
    ],
    ['TeX for a program', 'About <script type="math/tex">\\frac{1}{2}</script> of them'],
    [
      'Wikipedia, with its picture',
      `About <span class="mwe-math-element"><span style="display: none;">${HALF}</span><img class="mwe-math-fallback-image-inline" src="https://w.example/a.svg" alt="{\\displaystyle {\\frac {1}{2}}}"></span> of them`,
    ],
    [
      'a picture described in TeX',
      'About <img src="https://w.example/a.png" alt="\\frac{1}{2}"> of them',
    ],
    [
      'a picture made of TeX',
      'About <img class="latex" src="https://s0.example/latex.php?latex=x" alt="½"> of them',
    ],
    ['a description of MathML', 'About <math alttext="\\frac{1}{2}"></math> of them'],
  ])('stands in its sentence: %s', async (_, html) => {
    expect(await sentence(html)).toBe('About ½ of them');
  });

  it('keeps the words that describe it, and nothing of what was shown before it', async () => {
    expect(await sentence('About <math alttext="one third"></math> of them')).toBe(
      'About one third of them',
    );
    expect(
      await sentence(
        'About <span class="MathJax_Preview">12</span><script type="math/tex">\\frac{1}{2}</script> of them',
      ),
    ).toBe('About ½ of them');
  });

  it('keeps raised and lowered digits off the figures before them', async () => {
    expect(await sentence('Some 10<sup>6</sup> t of CO<sub>2</sub>')).toBe('Some 10⁶ t of CO₂');
  });
});

describe('a small picture in a sentence', () => {
  it.each([
    ['Growth was <img src="https://e.example/m.png" width="12" height="12" alt="minus"> 3'],
    ['Growth was <img src="https://e.example/m.png" style="width:1em;height:1ex" alt="minus"> 3'],
    ['Growth was <b><img src="https://e.example/m.png" height="12" width="9" alt="minus"></b> 3'],
  ])('is its description: %s', async (html) => {
    expect(await sentence(html)).toBe('Growth was minus 3');
  });

  it.each([
    '<a href="https://e.example/"><img width="16" height="16" alt="Facebook"></a>',
    '<img width="1" height="1" alt="">',
    '<img width="16" height="16" alt="clock icon">',
  ])('is nothing where it is there to be pressed or looked at: %s', async (html) => {
    expect(await sentence(`Growth was small ${html}`)).toBe('Growth was small');
  });
});
