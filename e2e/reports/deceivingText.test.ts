import { describe, expect, it } from 'vitest';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { plantedProject } from '../../shared/report/testing/plantedProject';
import { everythingIn } from './everythingIn';
import { exportAs } from './exportAs';

/** The formats that people read; data goes to programs letter by letter. */
const READ = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'md'] as const;
/** Cyrillic letters that look like "apple". */
const LOOKALIKE = 'https://аррӏе.com/';

function deceiving(): ProjectFile {
  const project = plantedProject();
  return {
    ...project,
    article: { ...project.article, title: 'Title\u202ednE' },
    claims: project.claims.map((claim) => ({
      ...claim,
      statement: 'invoice\u202egpj.exe pay\u200bpal \u0007bell half\ud800',
      claimant: { name: 'محمد' },
    })),
    sources: project.sources.map((source) => ({
      ...source,
      archiveUrl: LOOKALIKE,
      csl: { ...source.csl, URL: LOOKALIKE },
    })),
  };
}

describe.each(READ)('as %s', (format) => {
  const exported = async () => {
    const made = await exportAs(deceiving(), 'editor', format);
    if (!made.ok) throw new Error(made.error.message);
    return everythingIn(made.value.bytes);
  };

  it('shows what turns the letters round, hides or is broken', async () => {
    const { words } = await exported();
    // Markdown escapes every sign that could mean something.
    const shown = words.replaceAll('\\', '');
    expect(shown).toContain('invoice[U+202E]gpj.exe pay[U+200B]pal [U+0007]bell half[U+D800]');
    expect([...'\u202e\u200b\u0007\ufffd'].filter((sign) => words.includes(sign))).toEqual([]);
  });

  it('names the host that the network sees', async () => {
    expect((await exported()).texts.join('\n')).toContain('xn--80ak6aa92e.com');
  });

  it('leaves right-to-left text as it is', async () => {
    expect((await exported()).words).toContain('محمد');
  });
});
