import { expect, it } from 'vitest';
import { mayUseDeveloperTools } from './developerTools';

it('are there on request alone, and never in a packaged app', () => {
  expect(mayUseDeveloperTools(false, ['electron', '.'])).toBe(false);
  expect(mayUseDeveloperTools(false, ['electron', '.', '--developer-tools'])).toBe(true);
  expect(mayUseDeveloperTools(true, ['galley', '--developer-tools'])).toBe(false);
});
