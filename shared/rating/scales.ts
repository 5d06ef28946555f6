import type { Hue } from '../hue';
import type { RatingId, ScaleId } from '../id';
import type { Scale } from './scale';

type Row = readonly [
  name: string,
  label: string,
  value: number | undefined,
  colour: Hue,
  definition: string,
];

function scale(id: string, name: string, rows: readonly Row[]): Scale {
  return {
    id: `scl_${id}` as ScaleId,
    name,
    ratings: rows.map(([rating, label, value, colour, definition]) => ({
      id: `rtg_${rating}` as RatingId,
      label,
      definition,
      ...(value === undefined ? {} : { value }),
      colour,
    })),
  };
}

/** The scale of a new project: what a checker tells the desk about a sentence. */
export const checkersCopy: Scale = scale('checkers-copy', 'Checker’s copy', [
  ['confirmed', 'Confirmed', 5, 'green', 'True as it is written.'],
  [
    'confirmed-with-change',
    'Confirmed with change',
    4,
    'olive',
    'True once the proposed change is made.',
  ],
  ['disputed', 'Disputed', 3, 'amber', 'Credible sources contradict each other.'],
  ['wrong', 'Wrong', 1, 'red', 'The sources contradict it in a way that matters to the reader.'],
  ['unproven', 'Unproven', undefined, 'grey', 'No sufficient source was found either way.'],
]);

/** The rating scale of PolitiFact; the definitions are Galley's wording. */
export const politiFact: Scale = scale('politifact', 'PolitiFact', [
  ['politifact-true', 'True', 6, 'green', 'Accurate, with nothing important missing.'],
  ['politifact-mostly-true', 'Mostly True', 5, 'olive', 'Accurate, but it needs clarification.'],
  [
    'politifact-half-true',
    'Half True',
    4,
    'gold',
    'Accurate in part; it leaves out important details or takes things out of context.',
  ],
  [
    'politifact-mostly-false',
    'Mostly False',
    3,
    'orange',
    'There is an element of truth, but it ignores facts that would change the picture.',
  ],
  ['politifact-false', 'False', 2, 'red', 'Not accurate.'],
  ['politifact-pants-on-fire', 'Pants on Fire', 1, 'magenta', 'Not accurate, and absurd.'],
]);

/** The rating scale of Africa Check; the definitions are Galley's wording. */
export const africaCheck: Scale = scale('africa-check', 'Africa Check', [
  ['africa-check-correct', 'Correct', 5, 'green', 'The best evidence bears it out.'],
  [
    'africa-check-mostly-correct',
    'Mostly correct',
    4,
    'olive',
    'Right in substance, with a detail that is inexact or missing.',
  ],
  [
    'africa-check-misleading',
    'Misleading',
    3,
    'gold',
    'The facts are true, the impression they give is not.',
  ],
  ['africa-check-exaggerated', 'Exaggerated', 2, 'orange', 'More is claimed than the facts hold.'],
  ['africa-check-understated', 'Understated', 2, 'amber', 'Less is claimed than the facts hold.'],
  ['africa-check-incorrect', 'Incorrect', 1, 'red', 'The best evidence contradicts it.'],
  [
    'africa-check-unproven',
    'Unproven',
    undefined,
    'grey',
    'The evidence neither bears it out nor contradicts it.',
  ],
]);

/** The labels of the AVeriTeC data set; the definitions are Galley's wording. */
export const averitec: Scale = scale('averitec', 'AVeriTeC', [
  ['averitec-supported', 'Supported', 3, 'green', 'The evidence that was found supports it.'],
  [
    'averitec-conflicting',
    'Conflicting Evidence or Cherry-picking',
    2,
    'amber',
    'Some evidence supports it and some refutes it, or it picks only the facts that suit it.',
  ],
  ['averitec-refuted', 'Refuted', 1, 'red', 'The evidence that was found refutes it.'],
  [
    'averitec-not-enough-evidence',
    'Not Enough Evidence',
    undefined,
    'grey',
    'Too little evidence was found to say.',
  ],
]);

export const fiveSteps: Scale = scale('five-steps', 'Five steps', [
  ['five-steps-true', 'True', 5, 'green', 'The facts bear it out.'],
  ['five-steps-partly-true', 'Partly true', 4, 'olive', 'More of it is true than is not.'],
  [
    'five-steps-misleading',
    'Misleading',
    3,
    'gold',
    'True taken by itself, but readers will conclude something that is not.',
  ],
  ['five-steps-partly-false', 'Partly false', 2, 'orange', 'More of it is untrue than is true.'],
  ['five-steps-false', 'False', 1, 'red', 'The facts contradict it.'],
]);

/** The scales that a project can choose from, the default first. */
export const scales: readonly Scale[] = [
  checkersCopy,
  politiFact,
  africaCheck,
  averitec,
  fiveSteps,
];
