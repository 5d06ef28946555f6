import { describe, expect, it } from 'vitest';
import { styledText } from '../../source/styledText';
import { styledHtml } from './styledHtml';

describe('styledHtml', () => {
  it('has an element for each look, and text for everything else', () => {
    const markup =
      '<i>a</i><b>b</b><sup>c</sup><sub>d</sub><sc>e</sc><span class="nocase">F</span>';
    expect(styledHtml(styledText(markup))).toBe(
      '<bdi dir="ltr"><i>a</i><b>b</b><sup>c</sup><sub>d</sub><span class="sc">e</span>F</bdi>',
    );
    expect(styledHtml(styledText('<i><img src=x> & <b>y</b></i>'))).toBe(
      '<bdi dir="ltr"><i>&lt;img src=x&gt; &amp; </i><b><i>y</i></b></bdi>',
    );
  });
});
