/**
 * The encryption boundary: content passes through here on its way to and from the disk, and nowhere else.
 * AES-256-GCM; each sealed value is bound to its place (table and row), so that stored rows cannot be swapped.
 * The vault holds the master key and knows nothing of tables; which key a row has is the business of the store.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync } from 'node:crypto';
import { StoreFailure } from './store.ts';

/** 32 bytes. Never leaves the process unwrapped. */
export type DataKey = Buffer;

/** Table and identity of what is sealed. Bound to the ciphertext, not stored in it. */
export type Place = readonly [table: string, ...identity: (string | number)[]];

export const MASTER_KEY_BYTES = 32;

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

export class Vault {
  /** For what belongs to no production and no person (key name `master`). */
  readonly master: DataKey;
  readonly #wrapping: DataKey;
  readonly #fingerprints: DataKey;

  constructor(masterKey: Uint8Array) {
    if (masterKey.length !== MASTER_KEY_BYTES) throw new Error('a master key is 32 bytes');
    // Security: one derived key per use, so that no ciphertext of one kind can pass for another.
    this.master = derive(masterKey, 'accord records');
    this.#wrapping = derive(masterKey, 'accord key wrapping');
    this.#fingerprints = derive(masterKey, 'accord fingerprints');
  }

  /** A new random data key in its wrapped form, ready to be stored. */
  createWrappedKey(name: string): Buffer {
    const key = newKey();
    const wrapped = this.seal(this.#wrapping, ['keys', name], key);
    key.fill(0);
    return wrapped;
  }

  unwrap(name: string, wrapped: Uint8Array): DataKey {
    return this.open(this.#wrapping, ['keys', name], wrapped);
  }

  seal(key: DataKey, place: Place, plain: Uint8Array): Buffer {
    const sealed = Buffer.allocUnsafeSlow(HEADER_BYTES + plain.length);
    sealed[0] = FORMAT;
    randomFillSync(sealed, 1, NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES));
    cipher.setAAD(Buffer.from(JSON.stringify(place)));
    sealed.set(cipher.update(plain), HEADER_BYTES);
    cipher.final();
    sealed.set(cipher.getAuthTag(), 1 + NONCE_BYTES);
    return sealed;
  }

  /** Throws StoreFailure when the bytes were changed, belong elsewhere, or were sealed with another key. */
  open(key: DataKey, place: Place, sealed: Uint8Array): Buffer {
    if (sealed.length < HEADER_BYTES || sealed[0] !== FORMAT) throw unreadable(place);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(JSON.stringify(place)));
    decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES));
    const plain = decipher.update(sealed.subarray(HEADER_BYTES));
    try {
      decipher.final();
    } catch (cause) {
      throw unreadable(place, cause);
    }
    return plain;
  }

  sealJson(key: DataKey, place: Place, json: string): Buffer {
    return this.seal(key, place, Buffer.from(json));
  }

  openJson<T>(key: DataKey, place: Place, sealed: Uint8Array): T {
    return JSON.parse(this.open(key, place, sealed).toString());
  }

  /** HMAC of a secret, for looking it up without storing it. Hex. */
  fingerprint(secret: string): string {
    return createHmac('sha256', this.#fingerprints).update(secret).digest('hex');
  }

  close(): void {
    for (const key of [this.master, this.#wrapping, this.#fingerprints]) key.fill(0);
  }
}

function newKey(): DataKey {
  // Not from Node's shared pool: the bytes are wiped after use.
  return randomFillSync(Buffer.alloc(MASTER_KEY_BYTES));
}

function derive(masterKey: Uint8Array, use: string): DataKey {
  return Buffer.from(hkdfSync('sha256', masterKey, 'accord v1', use, MASTER_KEY_BYTES));
}

function unreadable(place: Place, cause?: unknown): StoreFailure {
  return new StoreFailure(`stored ${place.join(' ')} cannot be read: it is damaged or not in its place`, {
    cause,
  });
}
