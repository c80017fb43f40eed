/** Bearer tokens for server tests. */

/** The header that sends this token. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A token of the shape that the server issues and accepts: 32 random bytes in base64url. */
export const newToken = () =>
	Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
