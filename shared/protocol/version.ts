/**
 * The version of everything that goes over the wire.
 * 1 (2026-11): first board.
 */
export const PROTOCOL_VERSION = 1;

/** The oldest client this server still understands; older ones are closed with 4426. */
export const OLDEST_CLIENT = 1;
