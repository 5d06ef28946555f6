import { otherWork } from '../work/otherWork';

/** Texts longer than this are written in pieces of this length (UTF-16 units). */
const PIECE_UNITS = 128 * 1024;

/**
 * The input of a call as JSON. A long text in it, such as a whole project, is turned into bytes piece
 * by piece with room for other work in between: encoding a megabyte at once can be felt while typing.
 */
export function requestBody(input: object): string | Promise<Blob> {
  const isLong = Object.values(input).some(
    (value) => typeof value === 'string' && value.length > PIECE_UNITS,
  );
  return isLong ? inPieces(input) : JSON.stringify(input);
}

async function inPieces(input: object): Promise<Blob> {
  const parts: Blob[] = [];
  for (const piece of jsonPieces(input)) {
    parts.push(new Blob([piece]));
    await otherWork();
  }
  return new Blob(parts);
}

/** An object's JSON in pieces. One cut inside a surrogate pair is joined again when it is parsed. */
export function* jsonPieces(input: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue;
    before += `${JSON.stringify(key)}:`;
    if (typeof value === 'string' && value.length > PIECE_UNITS) {
      before += '"';
      for (let at = 0; at < value.length; at += PIECE_UNITS) {
        yield before + JSON.stringify(value.slice(at, at + PIECE_UNITS)).slice(1, -1);
        before = '';
      }
      before = '",';
    } else before += `${JSON.stringify(value)},`;
  }
  yield before === '{' ? '{}' : `${before.slice(0, -1)}}`;
}
