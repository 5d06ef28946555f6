import { useState } from 'react';
import { type Placing, placeAnnotations } from '../../shared/annotation/placeAnnotations';
import { MAX_ANNOTATIONS_TEXT, readAnnotations } from '../../shared/annotation/readAnnotations';
import { err, ok, type Result } from '../../shared/result';
import { now } from '../project/intents/intent';
import type { Session } from '../project/session';
import { toFile } from '../project/toFile';

/** What became of a file of annotations. */
export type AnnotationsState =
  | { readonly kind: 'none'; readonly problem?: string }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'placed'; readonly name: string; readonly placing: Placing };

/** Reads a file of annotations and finds where they stand. Changes nothing in the project. */
export function useAnnotations(session: Session) {
  const [state, setState] = useState<AnnotationsState>({ kind: 'none' });
  const take = async (file: File) => {
    setState({ kind: 'reading', name: file.name });
    const text = await textOf(file);
    // What is said of the reading is drawn before the finding, which leaves no time for it.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const read = text.ok ? readAnnotations(text.value) : text;
    if (!read.ok) {
      setState({ kind: 'none', problem: `“${file.name}”: ${read.error} Nothing was changed.` });
      return;
    }
    const project = toFile(session.state.get());
    const placing = placeAnnotations(project, read.value, now());
    setState({ kind: 'placed', name: file.name, placing });
  };
  return { state, take };
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
