export function ClaimsTable() {
  return null;
}
