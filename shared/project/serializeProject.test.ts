import { describe, expect, it } from 'vitest';
import type { Article } from '../article/block';
import { createProject } from './createProject';
import { parseProject } from './parseProject';
import { serializeProject } from './serializeProject';

const article: Article = {
  title: 'Harbour wall',
  language: 'en',
  blocks: [{ id: 'blk_1' as never, type: 'paragraph', content: [{ text: 'A wall.' }] }],
};
const project = createProject({ article, now: '2026-11-22T09:00:00.000Z' });

describe('the text of a project', () => {
  it('opens as the same project', () => {
    const outcome = parseProject(serializeProject(project));
    expect(outcome).toEqual({ kind: 'project', project, notices: [] });
  });
});
