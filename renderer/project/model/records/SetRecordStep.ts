import type { Node, Schema } from '@tiptap/pm/model';
import { Step, StepMap, StepResult } from '@tiptap/pm/transform';
import type { RecordChange } from './records';

/**
 * Changes one record as a step of a transaction, so that text, marks and records share one history.
 * The document stays the same object; inverting swaps before and after.
 */
export class SetRecordStep extends Step {
  constructor(readonly change: RecordChange) {
    super();
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  override getMap(): StepMap {
    return StepMap.empty;
  }

  override invert(): SetRecordStep {
    const { before, after } = this.change;
    return new SetRecordStep({ ...this.change, before: after, after: before } as RecordChange);
  }

  override map(): SetRecordStep {
    return this;
  }

  override toJSON(): { stepType: string; change: RecordChange } {
    return { stepType: 'setRecord', change: this.change };
  }

  static override fromJSON(_schema: Schema, json: { change: RecordChange }): SetRecordStep {
    return new SetRecordStep(json.change);
  }
}

Step.jsonID('setRecord', SetRecordStep);
