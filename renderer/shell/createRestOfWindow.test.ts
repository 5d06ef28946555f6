import { expect, it, vi } from 'vitest';
import { createRestOfWindow } from './createRestOfWindow';

it('takes no code from who has not proved to be main, and says so', async () => {
  const onFailure = vi.fn((_message: string) => undefined);
  const rest = createRestOfWindow(async () => false, onFailure);
  expect(await rest.load()).toBeNull();
  expect(rest.parts.get()).toBeNull();
  expect(onFailure).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('does not answer'));
});
