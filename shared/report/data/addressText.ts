import { safeAddress } from '../words/safeAddress';

/**
 * An address for formats of plain text: letters that could pass for others are followed by the host as
 * the network sees it.
 */
export function addressText(address: string): string {
  const asciiHost = safeAddress(address)?.asciiHost;
  return asciiHost ? `${address} (${asciiHost})` : address;
}
