import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/ipc/appError';
import type { Input, Output } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/result';
import type { Host } from '../../host/host';
import { readBase64 } from '../../ui/files/readBase64';
import type { ImportPick } from './importPick';

/** Larger documents are refused by main; there is no need to send them (bytes). */
const MOST_BYTES = 64 * 1024 * 1024;

/** How a document is read, where it is not left to Galley. */
export interface Reading {
  /** A WHATWG label. */
  readonly encoding?: string;
  /** One of the document's parts, by its id. */
  readonly part?: string;
}

export interface ImportState {
  readonly pick: ImportPick | null;
  /** The reading under way, by the name main knows it by. */
  readonly job: string | null;
  /** The part it was asked to read, if one was. */
  readonly awaitedPart: string | null;
  /** What was read last; stays while another reading of it goes on or fails. */
  readonly article: Output<'import.article'> | null;
  /** The reading that it came from, by which main knows its pictures. */
  readonly readBy: string | null;
  readonly problem: AppError | null;
}

const AT_REST = { job: null, awaitedPart: null };
const NOTHING: ImportState = {
  ...AT_REST,
  pick: null,
  article: null,
  readBy: null,
  problem: null,
};

/** Reads an article from a file or a paste; one at a time, the last asked for wins. */
export function useImport(host: Host) {
  const [state, setState] = useState<ImportState>(NOTHING);
  const running = useRef<{ job: string; controller: AbortController } | null>(null);

  const stop = useCallback(() => {
    const current = running.current;
    if (!current) return;
    running.current = null;
    current.controller.abort();
    void host.call('job.cancel', { job: current.job });
  }, [host]);

  const read = useCallback(
    async (pick: ImportPick, reading: Reading = {}) => {
      stop();
      const current = { job: crypto.randomUUID(), controller: new AbortController() };
      running.current = current;
      const { part: awaitedPart = null } = reading;
      setState((before) => ({ ...before, pick, job: current.job, awaitedPart, problem: null }));
      const request = await requestFor(pick, current.job, reading);
      if (running.current !== current) return;
      const result = request.ok
        ? await host.call('import.article', request.value, { signal: current.controller.signal })
        : request;
      if (running.current !== current) return;
      running.current = null;
      setState((before) =>
        result.ok
          ? { ...AT_REST, pick, article: result.value, readBy: current.job, problem: null }
          : { ...before, ...AT_REST, problem: result.error },
      );
    },
    [host, stop],
  );

  const cancel = useCallback(() => {
    stop();
    setState((before) => ({ ...before, ...AT_REST }));
  }, [stop]);

  const startOver = useCallback(() => {
    stop();
    setState(NOTHING);
  }, [stop]);

  useEffect(() => stop, [stop]);
  return { state, read, cancel, startOver };
}

async function requestFor(
  pick: ImportPick,
  job: string,
  reading: Reading,
): Promise<Result<Input<'import.article'>, AppError>> {
  if (pick.kind === 'paste') {
    const asHtml = pick.as === 'html' && pick.html !== null;
    const base64 = await readBase64(new Blob([asHtml ? (pick.html ?? '') : pick.text]));
    if (!base64.ok) return base64;
    const mediaType = asHtml ? 'text/html' : 'text/plain';
    return ok({ job, mediaType, encoding: 'utf-8', base64: base64.value });
  }
  const { file } = pick;
  if (file.size > MOST_BYTES) {
    return err({
      code: 'importFailed',
      message: `“${file.name}” has ${Math.round(file.size / 1024 / 1024)} MB; Galley reads articles of up to 64 MB. Nothing was changed. Save the text alone and import that.`,
    });
  }
  const base64 = await readBase64(file);
  if (!base64.ok) return base64;
  return ok({
    job,
    name: file.name.slice(-255),
    ...(file.type === '' ? {} : { mediaType: file.type.slice(0, 255) }),
    ...reading,
    base64: base64.value,
  });
}
