import { describe, expect, it } from 'vitest';
import { outdatedNode } from './outdatedNode';

describe('outdatedNode', () => {
  it('says which Node is too old, and nothing of one that is not', () => {
    expect(outdatedNode('20.20.2')).toContain('this is 20.20.2');
    expect(outdatedNode('9.11.0')).toContain('needs Node 24');
    expect(outdatedNode('24.0.0')).toBeUndefined();
    expect(outdatedNode('100.1.0')).toBeUndefined();
  });
});
