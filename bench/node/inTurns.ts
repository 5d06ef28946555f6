import type { ProjectFile } from '../../shared/project/file/projectFile';
import { type Contender, inTurn } from '../measurement';
import type { RunRecord } from '../record';
import type { Size } from '../sizes';

/** What every case without a browser needs. */
export interface NodeSetting {
  readonly record: RunRecord;
  readonly size: Size;
  readonly project: ProjectFile;
  readonly repetitions: number;
  /** Empty, for this case alone, removed after it. */
  readonly folder: string;
}

/** Measures contenders in turn, in the opposite order on odd repetitions; one round is thrown away. */
export async function measureInTurns(
  { record, size, repetitions }: NodeSetting,
  what: string,
  contenders: readonly Contender[],
): Promise<void> {
  for (let repetition = -1; repetition < repetitions; repetition += 1) {
    for (const { name, run } of inTurn(contenders, repetition)) {
      globalThis.gc?.();
      const value = await run(repetition);
      if (repetition >= 0) record.add(what, size.name, name, repetition, value);
    }
  }
}
