import type { Article } from '../../../shared/article/block';
import { articleSchema } from '../../../shared/article/block';
import { claimSchema } from '../../../shared/claim/claim';
import { createProject } from '../../../shared/project/file/createProject';
import type { ProjectFile } from '../../../shared/project/file/projectFile';
import { serializeProject } from '../../../shared/project/text/serializeProject';
import { sourceSchema } from '../../../shared/source/source';

const WHEN = '2026-11-22T09:00:00.000Z';

export function testArticle(title = 'Harbour costs double'): Article {
  return articleSchema.parse({
    title,
    byline: 'Ada Marsh',
    published: '2026-11-20',
    language: 'en',
    blocks: [
      { id: 'blk_title', type: 'heading', level: 1, content: [{ text: title }] },
      {
        id: 'blk_one',
        type: 'paragraph',
        content: [{ text: 'The harbour cost 40 million crowns, twice the plan of 2019.' }],
      },
      { id: 'blk_two', type: 'paragraph', content: [{ text: 'It opened on Monday – late.' }] },
    ],
  });
}

/** A project of three blocks with one claim in progress that rests on one source. */
export function testProject(changes: { readonly title?: string } = {}): ProjectFile {
  const project = createProject({ article: testArticle(changes.title), now: WHEN });
  return {
    ...project,
    sources: [
      sourceSchema.parse({
        id: 'src_accounts',
        csl: { id: 'src_accounts', type: 'report', title: 'Annual accounts' },
        derivedFrom: [],
        confidentiality: 'open',
        attachments: [],
        contacts: [],
        created: WHEN,
        modified: WHEN,
      }),
    ],
    claims: [
      claimSchema.parse({
        id: 'clm_cost',
        anchors: [
          {
            id: 'anc_cost',
            start: { block: 'blk_one', offset: 4 },
            end: { block: 'blk_one', offset: 34 },
            quote: {
              exact: 'harbour cost 40 million crowns',
              prefix: 'The ',
              suffix: ', twice the plan of 2019.',
            },
          },
        ],
        tags: [],
        status: 'inProgress',
        evidence: [
          {
            id: 'evd_one',
            source: 'src_accounts',
            stance: 'supports',
            quote: '40.1 million',
            locator: { page: '12' },
          },
        ],
        created: WHEN,
        modified: WHEN,
      }),
    ],
  };
}

/** Equal projects give equal text: two of the same title differ in their id alone. */
export function testProjectText(changes: { readonly title?: string } = {}): string {
  return serializeProject(testProject(changes));
}
