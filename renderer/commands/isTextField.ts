/** Checkboxes, radios and file choosers are inputs too, but nobody types into them. */
const TEXT_FIELD =
  'textarea, input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"])';

/** Whether somebody can type text there, which then has an undo of its own until the field is left. */
export function isTextField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches(TEXT_FIELD);
}
