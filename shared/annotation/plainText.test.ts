import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from './plainText';

it('is what lies between the brackets of HTML', () => {
  const html = fc.string({ unit: fc.constantFrom('<', '>', 'a', ' ', '=') });
  fc.assert(
    fc.property(html, (each) => plainText(each) === plainText(each.replace(/<[^>]*>/g, ''))),
  );
});

it('is read of brackets without end at a cost that is linear', () => {
  const began = process.cpuUsage();
  expect(plainText('<'.repeat(1_000_000))).toHaveLength(1_000_000);
  // What is quadratic takes half an hour.
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(120);
});
