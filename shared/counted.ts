/** A number with what it counts, as “1 claim” or “1,204 claims”. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
