import type { DecodedText } from '../text/decodeText';

/** A file that was sent with a message. */
export interface MailAttachment {
  /** As the sender called it; a label, never a path. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** True for a message that is set into this one and shown below it. */
  readonly isForwarded?: true;
  /** The id by which the message's own page shows it, without angle brackets. */
  readonly shownAs?: string;
}

/** A message as it was sent, out of whatever it was kept in. */
export interface MailMessage {
  readonly subject?: string;
  /** The sender's name, or the address where there is no name. */
  readonly sender?: string;
  /** When it was sent, ISO 8601. */
  readonly sent?: string;
  readonly html?: string;
  readonly text?: string;
  readonly attachments: readonly MailAttachment[];
  /** Names of files that were sent with it and are damaged. */
  readonly lostFiles?: readonly string[];
  /** How its text was decoded, where the message itself does not say. */
  readonly decoding?: Omit<DecodedText, 'text'>;
}
