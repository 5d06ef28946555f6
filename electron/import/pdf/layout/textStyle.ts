import { lineText, type PdfLine } from '../page/pdfWord';

/** How the body of a document is set. */
export interface TextStyle {
  /** Size of most letters, points. */
  readonly size: number;
  /** True if most of the text is bold, so that bold stresses nothing. */
  readonly isBold: boolean;
  /** The usual distance of baselines of lines of a size, points. */
  readonly leading: (size: number) => number;
}

const USUAL_LEADING = 1.2;

/** Reads it off the lines of all pages; `stretches` are lines that follow each other. */
export function textStyle(stretches: readonly (readonly PdfLine[])[]): TextStyle {
  const sizes = new Map<number, number>();
  const steps = new Map<number, Map<number, number>>();
  let bold = 0;
  let all = 0;
  for (const lines of stretches) {
    for (const [index, line] of lines.entries()) {
      const letters = lineText(line).length;
      count(sizes, half(line.size), letters);
      all += letters;
      for (const word of line.words) if (word.bold) bold += word.text.length;
      const next = lines[index + 1];
      if (!next || half(next.size) !== half(line.size) || next.y <= line.y) continue;
      const ofSize = steps.get(half(line.size)) ?? new Map<number, number>();
      count(ofSize, half(next.y - line.y), letters);
      steps.set(half(line.size), ofSize);
    }
  }
  const leadings = new Map([...steps].map(([size, ofSize]) => [size, narrowestUsual(ofSize)]));
  return {
    size: mostCommon(sizes) ?? 10,
    isBold: bold > all * 0.6,
    leading: (size) => {
      const known = leadings.get(half(size));
      return known !== undefined && known < size * 2.6 ? known : size * USUAL_LEADING;
    },
  };
}

/** The narrowest step that is common: wider ones stand between paragraphs. */
function narrowestUsual(steps: ReadonlyMap<number, number>): number {
  const most = Math.max(...steps.values());
  const usual = [...steps].filter(([, letters]) => letters > most * 0.4).map(([step]) => step);
  return Math.min(...usual);
}

function count(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function mostCommon(map: ReadonlyMap<number, number>): number | undefined {
  let best: [number, number] | undefined;
  for (const entry of map) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
