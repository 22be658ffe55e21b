// One calm line at a time, on stderr: stdout belongs to the command that was asked for.

/** @param {string} line */
export function say(line) {
  console.error(line);
}

/** @param {string} line what is wrong and what to do @returns {never} */
export function stop(line) {
  say(line);
  process.exit(1);
}
