import { describe, expect, it } from 'vitest';
import { sizeWords } from '../../ui/words/sizeWords';
import { attachmentFacts, stateWords } from './attachmentWords';

describe('sizeWords', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1023 bytes'],
    [1024, '1 KB'],
    [1536, '1.5 KB'],
    [25_000, '24 KB'],
    [64 * 1024 * 1024, '64 MB'],
  ])('says %d as %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe('attachmentFacts', () => {
  const record = { sha256: '', bytes: 2048, captured: '2026-11-22T10:00:00.000Z' };

  it('tells kind, size and time', () => {
    const facts = attachmentFacts({ ...record, name: 'a.pdf', mediaType: 'application/pdf' });
    expect(facts).toBe('PDF · 2 KB · attached 22 November 2026, 10:00 UTC');
  });

  it('takes the type where the name has no ending', () => {
    expect(attachmentFacts({ ...record, name: 'a', mediaType: 'image/png' })).toMatch(
      /^image\/png/,
    );
    expect(
      attachmentFacts({ ...record, name: 'a', mediaType: 'application/octet-stream' }),
    ).toMatch(/^File/);
  });
});

describe('stateWords', () => {
  it('says nothing of what is there or not looked at yet', () => {
    expect(stateWords('kept', 'H.files')).toBeNull();
    expect(stateWords(undefined, 'H.files')).toBeNull();
  });

  it.each(['missing', 'altered', 'unreadable'] as const)('names the folder when %s', (state) => {
    expect(stateWords(state, 'Harbour.files')).toContain('“Harbour.files”');
  });
});
