/** "Camera A"; a setup nobody has named is "A camera". */
export function cameraName(label: string): string {
  return label === '' ? 'A camera' : `Camera ${label}`;
}
