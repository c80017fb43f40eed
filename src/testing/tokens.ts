/** Bearer tokens for server tests. */

/** Returns the header that sends this token. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Makes a token in the form that the server issues and accepts: 32 random bytes in base64url. */
export const newToken = () =>
	Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
