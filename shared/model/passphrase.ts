/** Letters of the shortest passphrase a person may set: long enough to be worth hashing. */
export const PASSPHRASE_LEAST = 10;
