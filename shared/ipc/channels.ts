import { type Channel, contract, type EventName, events } from './contract';

// The names alone, for who needs no schema. The build of the preload puts in what these lines come to
// (electron.vite.config.ts): importing the contract itself would put every schema into that small file.

/** Every channel of the contract. */
export const CHANNELS = Object.keys(contract) as readonly Channel[];

/** Every event of the contract. */
export const EVENT_NAMES = Object.keys(events) as readonly EventName[];
