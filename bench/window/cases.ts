import type { Size, Sizes } from '../sizes';
import { measureArticle, measureHistory, measureTyping } from './article';
import {
  annotator,
  annotatorBySelector,
  codeMirror,
  galley,
  plainList,
  plainPage,
  proseMirror,
  type WindowContender,
} from './contenders';
import { measureIdle } from './idle';
import { measureLists } from './lists';
import type { OpenedPage } from './openedPage';
import type { Note, Sample } from './setting';
import { measureTasks } from './tasks';

/** Something that is done with a project in a fresh page, by each contender in turn. */
export interface WindowCase {
  readonly name: string;
  readonly sizes: readonly (keyof Sizes)[];
  /** A size in which five times would take longer than all the rest. */
  readonly onceIn?: keyof Sizes;
  /** How often at most; it says the same each time. */
  readonly atMost?: number;
  readonly contenders: readonly WindowContender[];
  measure(
    opened: OpenedPage,
    contender: WindowContender,
    size: Size,
    sample: Sample,
    note: Note,
  ): Promise<void>;
}

export const WINDOW_CASES: readonly WindowCase[] = [
  {
    name: 'article',
    sizes: ['small', 'medium', 'long', 'largest'],
    contenders: [galley, plainPage, annotator, annotatorBySelector, codeMirror, proseMirror],
    measure: measureArticle,
  },
  {
    name: 'typing',
    sizes: ['medium', 'long', 'largest'],
    contenders: [galley, codeMirror, proseMirror],
    measure: measureTyping,
  },
  {
    name: 'history',
    sizes: ['medium', 'largest'],
    onceIn: 'largest',
    contenders: [galley, proseMirror],
    measure: measureHistory,
  },
  {
    name: 'lists',
    sizes: ['largest'],
    contenders: [galley, plainList],
    measure: measureLists,
  },
  { name: 'tasks', sizes: ['largest'], contenders: [galley], measure: measureTasks },
  { name: 'idle', sizes: ['largest'], atMost: 2, contenders: [galley], measure: measureIdle },
];

/** Who is measured in a size and repetition: what tells nothing more would cost minutes. */
export function contendersOf(
  { contenders, onceIn, atMost }: WindowCase,
  size: keyof Sizes,
  repetition: number,
): readonly WindowContender[] {
  if (repetition >= (size === onceIn ? 1 : (atMost ?? Number.POSITIVE_INFINITY))) return [];
  return contenders.filter((contender) => {
    // Of a long article with few claims only the growth of Galley's cost is told.
    if (size === 'long') return contender === galley || contender === plainPage;
    // It finds ten thousand places one by one.
    return contender !== annotatorBySelector || size !== 'largest' || repetition === 0;
  });
}
