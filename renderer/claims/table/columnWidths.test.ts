import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMNS } from '../../project/session/sortClaims';
import { gridColumns, withWidth } from './columnWidths';

describe('columns of the table of claims', () => {
  it('share the width that is there, each with what it needs', () => {
    const { template, minWidth } = gridColumns({});
    expect(template.match(/minmax\(|\d+px(?= |$)/g)).toHaveLength(CLAIM_COLUMNS.length);
    expect(minWidth).toBe(1164);
  });

  it('have the width that they were given, and the table grows with it', () => {
    const { template, minWidth } = gridColumns({ number: 60, claim: 400 });
    expect(template).toMatch(/^60px 400px minmax\(138px, 1\.2fr\) /);
    expect(minWidth).toBe(1164 + 14 + 234);
  });

  it('stay within what can be grasped again', () => {
    expect(withWidth({}, 'claim', -20)).toEqual({ claim: 40 });
    expect(withWidth({}, 'claim', 1e6)).toEqual({ claim: 2000 });
    expect(withWidth({ tags: 90 }, 'claim', 120.4)).toEqual({ tags: 90, claim: 120 });
  });

  it('take their share again', () => {
    expect(withWidth({ tags: 90, claim: 120 }, 'claim', undefined)).toEqual({ tags: 90 });
  });
});
