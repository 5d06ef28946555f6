/** So many claims: “1 claim”, “10,000 claims”. */
export function claimWords(count: number): string {
  return count === 1 ? '1 claim' : `${count.toLocaleString('en')} claims`;
}
