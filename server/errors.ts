/** What stops a command line verb with one line and an exit code, without a stack. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly exitCode: number;

  constructor(message: string, exitCode = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
