/** Where documents are synced: the server this page came from. */
export function syncUrl(): string {
  return `${location.origin.replace(/^http/, 'ws')}/sync`;
}
