/** Hands the person a file made in this page; nothing is sent. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser has taken the bytes when the next task runs; Safari takes a little longer
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
