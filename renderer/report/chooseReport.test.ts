import { describe, expect, it } from 'vitest';
import { chooseReport } from './chooseReport';

const choice = { profile: 'editor', format: 'csv', pageUrl: '' } as const;

describe('chooseReport', () => {
  it('changes a part and keeps the rest', () => {
    expect(chooseReport(choice, { profile: 'public' })).toEqual({ ...choice, profile: 'public' });
  });

  it('makes a bundle one for the legal desk', () => {
    const bundle = chooseReport(choice, { format: 'bundle' });
    expect(bundle).toEqual({ ...choice, profile: 'legal', format: 'bundle' });
  });

  it('makes no bundle for another reader', () => {
    const bundle = { ...choice, profile: 'legal', format: 'bundle' } as const;
    expect(chooseReport(bundle, { profile: 'author' })).toEqual({
      ...choice,
      profile: 'author',
      format: 'html',
    });
  });
});
