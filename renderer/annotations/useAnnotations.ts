import { useEffect, useRef, useState } from 'react';
import { type Placing, placeInSteps } from '../../shared/annotation/placeAnnotations';
import { MAX_ANNOTATIONS_TEXT, readAnnotations } from '../../shared/annotation/readAnnotations';
import { err, ok, type Result } from '../../shared/result';
import { now } from '../project/intents/intent';
import { toFile } from '../project/model/toFile';
import type { Reader } from '../project/session/session';
import { inSlices } from '../work/inSlices';

/** What became of a file of annotations. */
export type AnnotationsState =
  | { readonly kind: 'none'; readonly problem?: string }
  | {
      readonly kind: 'reading';
      readonly name: string;
      /** 0 to 1; null until the places are being looked for. */
      readonly fraction: number | null;
    }
  | { readonly kind: 'placed'; readonly name: string; readonly placing: Placing };

/** Reads a file of annotations and finds where they stand. Changes nothing in the project. */
export function useAnnotations(project: Pick<Reader, 'state'>) {
  const [state, setState] = useState<AnnotationsState>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const take = async (file: File) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const { name } = file;
    setState({ kind: 'reading', name, fraction: null });
    const text = await textOf(file);
    if (signal.aborted) return;
    const read = text.ok ? readAnnotations(text.value) : text;
    if (!read.ok) {
      setState({ kind: 'none', problem: `“${name}”: ${read.error} Nothing was changed.` });
      return;
    }
    const steps = placeInSteps(toFile(project.state.get()), read.value, now());
    const placing = await inSlices(steps, {
      signal,
      onProgress: (fraction) => setState({ kind: 'reading', name, fraction }),
    });
    if (placing) setState({ kind: 'placed', name, placing });
  };
  const cancel = () => {
    running.current?.abort();
    setState({ kind: 'none' });
  };
  return { state, take, cancel };
}

async function textOf(file: File): Promise<Result<string, string>> {
  if (file.size > 4 * MAX_ANNOTATIONS_TEXT) return err('This file is larger than 16 MB.');
  try {
    const bytes = await file.arrayBuffer();
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return err(
      error instanceof TypeError
        ? 'This file holds no annotations: it is not UTF-8 text.'
        : 'The file cannot be read: it may have been moved, or is a folder. Choose it again.',
    );
  }
}
