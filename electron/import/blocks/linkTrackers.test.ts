import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/id';
import { followTrackers, withFollowedLinks } from './linkTrackers';

const THERE = 'https://example.org/a?b=3&c=%20d#e';
const WRAPPED = encodeURIComponent(THERE);

describe('the address of a link', () => {
  it.each([
    `https://www.google.com/url?q=${WRAPPED}&sa=D&usg=x`,
    `https://www.google.co.uk/url?sa=t&url=${WRAPPED}`,
    `https://eur02.safelinks.protection.outlook.com/?url=${WRAPPED}&data=05%7C&reserved=0`,
    `https://l.facebook.com/l.php?u=${WRAPPED}&h=AT0`,
    `https://l.instagram.com/?u=${WRAPPED}&e=x`,
    `https://out.reddit.com/t3_x?url=${WRAPPED}`,
    `https://urldefense.proofpoint.com/v1/url?u=${WRAPPED}&k=x`,
    `https://urldefense.proofpoint.com/v2/url?u=${WRAPPED.replaceAll('%', '-').replaceAll('_', '%5F')}&d=x`,
    'https://www.google.com/amp/s/example.org/a?b=3&c=%20d#e',
    'https://urldefense.com/v3/__https://example.org/a?b=3&c=*20d*e__;JSM!!x',
    `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${WRAPPED}`)}`,
  ])('is where it leads, whoever counts on the way: %s', (address) => {
    expect(followTrackers(address).address).toBe(THERE);
  });

  it.each([
    'https://www.google.com/search?q=https://example.org/',
    'https://example.org/url?q=https://evil.example/',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://l.facebook.com/l.php?u=x',
    'https://t.co/abc',
    'https://example.org/a?utm_source=x',
  ])('stays as it is where it says nothing else: %s', (address) => {
    expect(followTrackers(address)).toEqual({ address, passed: [] });
  });

  it('is said where it was another or is short', () => {
    const link = (text: string, address: string) => ({ text, marks: [{ link: address }] });
    const { blocks, warnings } = withFollowedLinks([
      {
        id: newId('block'),
        type: 'paragraph',
        content: [
          link('a', `https://www.google.com/url?q=${WRAPPED}`),
          link('b', `https://l.facebook.com/l.php?u=${WRAPPED}`),
          link('c', 'https://t.co/abc'),
        ],
      },
    ]);
    expect(blocks).toMatchObject([{ content: [link('ab', THERE), link('c', 'https://t.co/abc')] }]);
    expect(warnings).toEqual([
      '2 links led through a counter (Google, Facebook); the address behind it was taken.',
      'One link leads through a shortened address (t.co), which does not say where to; nothing was fetched.',
    ]);
  });
});
