/**
 * A value as JSON text. Throws for what JSON would quietly turn into something else: bytes and maps into `{}`, numbers
 * such as NaN into null.
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, (key, inner: unknown) => {
    const isLossy =
      ArrayBuffer.isView(inner) ||
      inner instanceof Map ||
      inner instanceof Set ||
      typeof inner === 'function' ||
      (typeof inner === 'number' && !Number.isFinite(inner));
    if (isLossy) throw new Error(`the store keeps plain JSON values; ${key || 'the value'} is not one`);
    return inner;
  });
  if (text === undefined) throw new Error('the store keeps plain JSON values; undefined is not one');
  return text;
}
