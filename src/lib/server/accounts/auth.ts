/** Sign-in through better-auth, which shares the database of the store. */
import { AsyncLocalStorage } from 'node:async_hooks';
import * as accounts from './accounts.ts';
import type { Store } from '../db/client.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './password-rules.ts';
import { SESSION_COOKIE, SESSION_DAYS } from './sessions.ts';

const DAY_S = 86_400;

/** Lifetime of a password reset link, in seconds. */
const RESET_S = 3_600;

/** Values that the hooks below add to a call into better-auth. */
interface CallContext {
	/** Device label of the new session, such as `Chrome/Android`. */
	device: string | null;
	/** Existing account for a new user row, and the e-mail address that signs in to it. */
	joins?: { account: string; address: string };
	/** Receives the reset token, a secret that may only be sent by mail. */
	onResetToken?: (token: string) => void;
	/** Receives the id of the user whose password was reset. */
	onReset?: (user: string) => void;
}

/** Context of the better-auth call in progress; its hooks get no arguments from our code. */
export const callContext = new AsyncLocalStorage<CallContext>();

/** Imports better-auth at the first sign-in: most requests never need the library. */
async function create(store: Store, secret: string) {
	const [{ betterAuth }, { anonymous }] = await Promise.all([
		import('better-auth'),
		import('better-auth/plugins/anonymous')
	]);
	return betterAuth({
		// Required but unused: better-auth serves no routes here.
		baseURL: 'http://localhost',
		secret,
		// Decides the value format on both engines: times as text, booleans as numbers.
		database: { db: store.writer, type: 'sqlite' },
		telemetry: { enabled: false },
		logger: { disabled: true },
		rateLimit: { enabled: false },
		user: {
			modelName: 'authUser',
			additionalFields: {
				// The create hook below always sets this field, so better-auth must not require it.
				accountId: { type: 'string', required: false, input: false },
				address: { type: 'string', required: false, input: false }
			}
		},
		session: {
			modelName: 'authSession',
			expiresIn: SESSION_DAYS * DAY_S,
			updateAge: DAY_S,
			additionalFields: { device: { type: 'string', required: false, input: false } }
		},
		account: { modelName: 'authCredential' },
		verification: { modelName: 'authVerification', storeIdentifier: 'hashed' },
		emailAndPassword: {
			enabled: true,
			minPasswordLength: PASSWORD_MIN,
			maxPasswordLength: PASSWORD_MAX,
			// Setting a password happens within a session already, so no second session is needed.
			autoSignIn: false,
			sendResetPassword: async ({ token }) => callContext.getStore()?.onResetToken?.(token),
			resetPasswordTokenExpiresIn: RESET_S,
			onPasswordReset: async ({ user }) => callContext.getStore()?.onReset?.(user.id)
		},
		advanced: {
			// Our own migrations create the tables; the check sends SQL that only SQLite understands.
			database: { validateSchema: false },
			useSecureCookies: false,
			cookies: { session_token: { name: SESSION_COOKIE } },
			ipAddress: { disableIpTracking: true }
		},
		databaseHooks: {
			user: {
				create: {
					before: async (user) => {
						const joins = callContext.getStore()?.joins;
						const accountId = joins?.account ?? (await accounts.create(store, null));
						return { data: { ...user, accountId, address: joins?.address ?? null } };
					}
				}
			},
			// Network address and full user agent are personal data, so neither is stored.
			session: {
				create: {
					before: async (session) => {
						const device = callContext.getStore()?.device ?? null;
						return { data: { ...session, ipAddress: '', userAgent: '', device } };
					}
				}
			}
		},
		plugins: [anonymous({ disableDeleteAnonymousUser: true })]
	});
}

let auth: { store: Store; ready: ReturnType<typeof create> } | undefined;

/** The better-auth instance of a store, created once and reused while the store is the same. */
export function authFor(store: Store, secret: string) {
	if (auth?.store !== store) auth = { store, ready: create(store, secret) };
	return auth.ready;
}

/**
 * Creates an account without registration, and a session on it.
 * @returns the session's token
 */
export async function signInAnonymously(
	store: Store,
	secret: string,
	device: string | null
): Promise<{ token: string }> {
	const { api } = await authFor(store, secret);
	const headers = new Headers();
	const result = await callContext
		.run({ device }, () => api.signInAnonymous({ headers }))
		.catch(async (error) => {
			// better-auth hides the store's error. An empty write throws the same error when the store is
			// busy.
			await store.write(() => Promise.resolve());
			throw error;
		});
	if (!result?.token) throw new Error('better-auth returned no session');
	return { token: result.token };
}
