import type { OfficeProperties } from '../office/officeArticle';
import { type Destination, SKIPPED, textDestination } from './destination';

type Written = { -readonly [K in keyof OfficeProperties]: OfficeProperties[K] };

/** What the document says about itself (RTF 1.9.1, “Information Group”). */
export class InfoGroup {
  readonly properties: Written = {};
  /** What is within it and is no entry, nobody reads. */
  readonly entries: Destination = {};

  /** Where the text of one entry goes. */
  entry(name: string): Destination {
    switch (name) {
      case 'title':
        return textDestination((text) => {
          this.properties.title ??= text;
        });
      case 'author':
        return textDestination((text) => {
          this.properties.creator ??= text;
        });
      case 'creatim':
        return dateDestination((date) => {
          this.properties.created ??= date;
        });
      case 'revtim':
        return dateDestination((date) => {
          this.properties.modified ??= date;
        });
      default:
        return SKIPPED;
    }
  }
}

function dateDestination(done: (date: string) => void): Destination {
  const parts = new Map<string, number>();
  return {
    word: (name, value = 0) => {
      parts.set(name, value);
    },
    close: () => {
      const [year, month, day] = ['yr', 'mo', 'dy'].map((name) => parts.get(name) ?? 0);
      const two = (number = 0) => String(number).padStart(2, '0');
      done(`${year}-${two(month)}-${two(day)}`);
    },
  };
}
