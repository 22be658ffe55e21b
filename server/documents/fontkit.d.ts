/** Of a package without types: the one thing that is asked of it. */
declare module 'fontkit' {
  export function openSync(file: string): { hasGlyphForCodePoint(code: number): boolean };
}
