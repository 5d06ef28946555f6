import type { RefObject } from 'react';
import { useSession } from '../project/session/useSession';
import { useDroppedFiles } from '../ui/files/useDroppedFiles';
import { showSourceList } from './chooseSourceList';

/** Takes a list of sources that is dropped on an element. Answers whether one is being dragged over it. */
export function useDroppedList(target: RefObject<HTMLElement | null>): boolean {
  const session = useSession();
  return useDroppedFiles(target, ([file]) => {
    if (file) showSourceList(session, file);
  });
}
