import type { Desk } from '../desk/desk';
import { readLogo } from '../desk/logo';
import type { ReportLook } from '../report';

/** How the desk wants this report to look; nothing where it has not said so. */
export function reportLook({ context, profile }: Desk): ReportLook {
  const { deskName, look = {} } = context;
  const { accent, footer } = look;
  const logo = look.logo === undefined ? undefined : readLogo(look.logo);
  return {
    ...(deskName && { desk: deskName }),
    ...(logo && { logo: { address: logo.address, width: logo.width, height: logo.height } }),
    ...(accent && { accent }),
    ...(look.privileged && profile === 'legal' && { notice: 'Privileged and confidential' }),
    ...(footer && { footer }),
    paper: look.paper ?? 'a4',
  };
}

/** Paragraphs on how the desk corrects what it got wrong and how it is reached, for the public. */
export function deskWords({ context, profile }: Desk): string[] {
  const { corrections, contact } = context.look ?? {};
  if (profile !== 'public') return [];
  return [...labelled('Corrections', corrections), ...labelled('Contact', contact)];
}

function labelled(label: string, text = ''): string[] {
  const paragraphs = text
    .split(/[\n\r]+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return paragraphs.map((paragraph, at) => (at === 0 ? `${label}: ${paragraph}` : paragraph));
}
