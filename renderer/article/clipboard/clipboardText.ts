import type { Fragment, Node } from '@tiptap/pm/model';

/** What copying puts on the clipboard as plain text: blocks on lines, table cells after tabs. */
export function clipboardText(content: Fragment): string {
  const lines: string[] = [];
  content.forEach((node) => {
    lines.push(blockLine(node));
  });
  return lines.join('\n');
}

function blockLine(node: Node): string {
  if (node.type.name !== 'tableRow') return node.textContent;
  return node.children.map((cell) => cell.textContent).join('\t');
}
