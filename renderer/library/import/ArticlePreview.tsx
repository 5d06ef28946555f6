import { Fragment } from 'react';
import type { Block, Inline, InlineMark } from '../../../shared/article/block';
import { assertNever } from '../../../shared/assertNever';
import styles from './ArticlePreview.module.css';

/** Longer articles are shown to here; the rest is taken all the same. */
const MOST_BLOCKS = 3000;

/** What scrolls must be reachable by keyboard, though nothing in it can be pressed. */
const REACHABLE = { tabIndex: 0 };

/** An article as it was read, typeset; links and pictures are shown, never followed or fetched. */
export function ArticlePreview({
  blocks,
  language,
}: {
  blocks: readonly Block[];
  language: string | undefined;
}) {
  const rest = blocks.length - MOST_BLOCKS;
  return (
    <section
      className={styles.paper}
      aria-label="Preview of the article"
      {...REACHABLE}
      lang={language}
      dir="auto"
    >
      {blocks.slice(0, MOST_BLOCKS).map((block) => (
        <PreviewBlock key={block.id} block={block} />
      ))}
      {rest > 0 ? (
        <p className={styles.rest}>
          And {rest.toLocaleString('en')} more paragraphs, which are taken too.
        </p>
      ) : null}
    </section>
  );
}

function PreviewBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.content} />
        </p>
      );
    case 'heading':
      return (
        <p className={block.level === 1 ? styles.title : styles.heading}>
          <Runs runs={block.content} />
        </p>
      );
    case 'listItem':
      return (
        <p style={{ paddingInlineStart: `${block.level * 1.5}em` }}>
          <span className={styles.bullet}>
            {block.kind === 'ordered' ? `${block.number ?? 1}.` : '•'}
          </span>
          <Runs runs={block.content} />
        </p>
      );
    case 'quotation':
      return (
        <blockquote>
          <Runs runs={block.content} />
        </blockquote>
      );
    case 'tableRow':
      return (
        <div className={block.header ? `${styles.row} ${styles.headRow}` : styles.row}>
          {block.cells.map((cell, place) => (
            <span key={`${block.id}/${place.toString()}`}>
              <Runs runs={cell} />
            </span>
          ))}
        </div>
      );
    case 'rule':
      return <hr />;
    case 'figure':
      return (
        <p className={styles.figure}>
          <span>Picture{block.alt ? `: ${block.alt}` : ''}</span>
          <Runs runs={block.content} />
        </p>
      );
    default:
      return assertNever(block);
  }
}

function Runs({ runs }: { runs: readonly Inline[] }) {
  let offset = 0;
  return runs.map(({ text, marks = [] }) => {
    const key = offset;
    offset += text.length;
    return (
      <Fragment key={key}>
        {marks.reduceRight<React.ReactNode>((inner, mark) => marked(mark, inner), text)}
      </Fragment>
    );
  });
}

function marked(mark: InlineMark, text: React.ReactNode): React.ReactNode {
  if (typeof mark !== 'string') {
    return (
      <span className={styles.link} title={mark.link}>
        {text}
      </span>
    );
  }
  switch (mark) {
    case 'strong':
      return <strong>{text}</strong>;
    case 'em':
      return <em>{text}</em>;
    case 'underline':
      return <u>{text}</u>;
    case 'strike':
      return <s>{text}</s>;
    case 'sub':
      return <sub>{text}</sub>;
    case 'sup':
      return <sup>{text}</sup>;
    case 'code':
      return <code>{text}</code>;
    default:
      return assertNever(mark);
  }
}
