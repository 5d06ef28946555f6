import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/id';
import { addressOf, type Place, placeIn } from './address';

const HANDLE = '0123456789abcdef01234567';

describe('the address of a place', () => {
  it('names project, view and claim, and leads back to them', () => {
    const places: Place[] = [
      { handle: HANDLE, view: 'claims', claim: newId('claim') },
      { handle: HANDLE, view: 'report', claim: null },
    ];
    for (const place of places) expect(placeIn(addressOf(place))).toEqual(place);
    expect(placeIn(addressOf(null))).toBeNull();
  });

  it('holds ids and the name of a view, and nothing else', () => {
    const claim = newId('claim');
    const address = addressOf({ handle: HANDLE, view: 'sources', claim });
    expect(address).toBe(`#project=${HANDLE}&view=sources&claim=${claim}`);
  });

  it('is the library where it is anything else', () => {
    for (const hash of [
      '',
      '#',
      '#token=00ff',
      '#project=',
      '#project=../../etc/passwd',
      '#%E0%A4%A',
    ]) {
      expect(placeIn(hash)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const place = placeIn(`#project=${HANDLE}&view=${text}&claim=${text}`);
        return (
          place?.handle === HANDLE &&
          ['article', 'claims', 'sources', 'report'].includes(place.view)
        );
      }),
    );
  });
});
