/** The label of something as it begins a line: labels are lower case, to stand inside a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
