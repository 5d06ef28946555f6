import { describe, expect, it } from 'vitest';
import { CHANNELS, EVENT_NAMES } from './channels';
import { contract, events } from './contract';

describe('the names the preload lets through', () => {
  it('are the channels of the contract, each once', () => {
    expect([...CHANNELS].sort()).toEqual(Object.keys(contract).sort());
  });

  it('are the events of the contract, each once', () => {
    expect([...EVENT_NAMES].sort()).toEqual(Object.keys(events).sort());
  });
});
