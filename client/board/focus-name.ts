/** The name of the open beat, ready to be written over; false where it is not on the screen. */
export function focusName(): boolean {
  const field = document.querySelector('textarea[data-beat-name]');
  if (!(field instanceof HTMLTextAreaElement)) return false;
  field.focus();
  field.select();
  return true;
}
