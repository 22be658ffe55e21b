/** The session cookie: 256 random bits that only the server can read from a request. */

// Browsers keep a cookie 400 days at most; when a session ends is decided by the server alone.
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;
const TOKEN = /^[0-9A-Za-z_-]{43}$/;

/** `__Host-` lets no other host and no plain page set it; it works over https only. */
function nameOf(isSecure: boolean): string {
  return isSecure ? '__Host-accord' : 'accord';
}

/** SameSite=Lax and not Strict: a link opened from a message must find its reader signed in. Every change is a POST, which Lax keeps out. */
export function sessionCookie(token: string, isSecure: boolean): string {
  return cookie(token, MAX_AGE_SECONDS, isSecure);
}

export function clearingCookie(isSecure: boolean): string {
  return cookie('', 0, isSecure);
}

function cookie(value: string, maxAge: number, isSecure: boolean): string {
  const attributes = `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return `${nameOf(isSecure)}=${value}; ${attributes}`;
}

/** The token of a Cookie header; null for anything that is not of a token's form. */
export function tokenOf(header: string | undefined, isSecure: boolean): string | null {
  const name = nameOf(isSecure);
  for (const pair of (header ?? '').split(';')) {
    const cut = pair.indexOf('=');
    if (pair.slice(0, cut).trim() !== name) continue;
    const value = pair.slice(cut + 1).trim();
    return TOKEN.test(value) ? value : null;
  }
  return null;
}
