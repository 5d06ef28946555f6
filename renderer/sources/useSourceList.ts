import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/ipc/appError';
import type { Output } from '../../shared/ipc/contract';
import { err, type Result } from '../../shared/result';
import type { Host } from '../host/host';
import { readBase64 } from '../ui/files/readBase64';

export type ReadList = Result<Output<'sources.read'>, AppError>;

/** Larger files are refused by main; there is no need to send them (bytes). */
const MOST_BYTES = 8 * 1024 * 1024;

/** What a list of sources says; `null` while it is read. */
export function useSourceList(host: Host, file: File): ReadList | null {
  const [list, setList] = useState<ReadList | null>(null);
  useEffect(() => {
    let isWanted = true;
    setList(null);
    void read(host, file).then((answer) => {
      if (isWanted) setList(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [host, file]);
  return list;
}

async function read(host: Host, file: File): Promise<ReadList> {
  if (file.size > MOST_BYTES) {
    return err({
      code: 'importFailed',
      message: `This file has ${Math.round(file.size / 1024 / 1024)} MB; Galley reads lists of sources of up to 8 MB. Nothing was changed. Export only the sources that this article needs and add them.`,
    });
  }
  const base64 = await readBase64(file);
  return base64.ok ? host.call('sources.read', { base64: base64.value }) : base64;
}
