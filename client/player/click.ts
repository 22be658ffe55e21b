/** A short soft click on each count, higher on the first. It never comes without the light (ux B6 21). */
export class Click {
  readonly #context = new AudioContext();

  play(isFirst: boolean): void {
    const { currentTime: now } = this.#context;
    const tone = this.#context.createOscillator();
    const loudness = this.#context.createGain();
    tone.frequency.value = isFirst ? 1320 : 880;
    loudness.gain.setValueAtTime(0.18, now);
    loudness.gain.exponentialRampToValueAtTime(0.001, now + 0.04);
    tone.connect(loudness).connect(this.#context.destination);
    tone.start(now);
    tone.stop(now + 0.05);
  }

  close(): void {
    // closing twice, or while it is being opened, is nothing to tell anybody
    this.#context.close().catch(() => undefined);
  }
}
