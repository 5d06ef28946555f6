import type { AppError } from '../../shared/ipc/appError';

// Why a window may not write a project.

export const OTHER_WINDOW: AppError = {
  code: 'locked',
  message:
    'This project is open in another window of Galley, which writes it. Here it can be read.',
};
export const OTHER_PROGRAM: AppError = {
  code: 'locked',
  message:
    'This project is open in another Galley, which writes it. Here it can be read. Close it there, then take it over.',
};
export const LOST: AppError = {
  code: 'locked',
  message:
    'Another Galley has taken this project over, and writes it now. Nothing was overwritten. Your work is kept in this window: save a copy, or close it there and take it over.',
};
