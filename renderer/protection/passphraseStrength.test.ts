import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphraseStrength';

describe('passphraseStrength', () => {
  it.each([
    ['', 'short'],
    ['harbour', 'short'],
    ['       a', 'short'],
    ['harbours', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['harbour harbour harbour', 'weak'],
    ['herring gull bollard', 'weak'],
    ['herring gull bollard tide', 'fair'],
    ['herring gull bollard tide ladder kettle', 'strong'],
    ['k7#Qz9!mB2', 'fair'],
    ['k7#Qz9!mB2xW', 'strong'],
  ])('takes “%s” to be %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });
});
