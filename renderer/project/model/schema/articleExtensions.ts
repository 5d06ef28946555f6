import type { Extensions } from '@tiptap/core';
import {
  Document,
  Figure,
  Heading,
  ListItem,
  Paragraph,
  Quotation,
  Rule,
  TableCell,
  TableRow,
  Text,
} from './blockNodes';
import { ClaimMark } from './claimMark';
import { Link, plainMarks } from './textMarks';

/** The article's schema: every block type of the project file, its inline marks, and claims. */
export const articleExtensions: Extensions = [
  Document,
  Text,
  Paragraph,
  Heading,
  ListItem,
  Quotation,
  TableRow,
  TableCell,
  Rule,
  Figure,
  ClaimMark,
  ...plainMarks,
  Link,
];
