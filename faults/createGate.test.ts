import { expect, it } from 'vitest';
import { createGate } from './createGate';

it('lets so many in at a time, and the others in the order in which they came', async () => {
  const gate = createGate(2);
  const entered: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string) =>
    gate(() => {
      entered.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  const [first, , third] = ['a', 'b', 'c', 'd'].map(begin);
  expect(entered).toEqual(['a', 'b']);
  ends.get('a')?.();
  expect(await first).toBe('a');
  expect(entered).toEqual(['a', 'b', 'c']);
  ends.get('c')?.();
  expect(await third).toBe('c');
  expect(entered).toEqual(['a', 'b', 'c', 'd']);
});

it('is not kept shut by what fails', async () => {
  const gate = createGate(1);
  await expect(gate(() => Promise.reject(new Error('no window')))).rejects.toThrow('no window');
  expect(await gate(async () => 'next')).toBe('next');
});
