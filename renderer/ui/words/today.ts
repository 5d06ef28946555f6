/** The day it is here, as a partial date; the time and its zone are left out. */
export function today(now = new Date()): string {
  const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return [now.getFullYear(), ...day].join('-');
}
