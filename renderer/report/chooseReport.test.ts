import { describe, expect, it } from 'vitest';
import { chooseReport } from './chooseReport';

const choice = { profile: 'editor', format: 'csv', pageUrl: '', allowStale: false } as const;

describe('chooseReport', () => {
  it('changes a part and keeps the rest', () => {
    expect(chooseReport(choice, { profile: 'public' })).toEqual({ ...choice, profile: 'public' });
  });

  it('allows outdated verdicts to no other reader, and in no other format', () => {
    const allowed = chooseReport({ ...choice, profile: 'public' }, { allowStale: true });
    expect(allowed.allowStale).toBe(true);
    expect(chooseReport(allowed, { pageUrl: 'https://desk.example' }).allowStale).toBe(true);
    expect(chooseReport(allowed, { profile: 'editor' }).allowStale).toBe(false);
    expect(chooseReport(allowed, { format: 'claimreview' }).allowStale).toBe(false);
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
