/** Signing in, through better-auth on the same database. */
import { AsyncLocalStorage } from 'node:async_hooks';
import * as accounts from './accounts.ts';
import type { Store } from '../db/client.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './password-rules.ts';
import { SESSION_COOKIE, SESSION_DAYS } from './sessions.ts';

const DAY_S = 86_400;

/** How long a link for a new password works, in seconds. */
const RESET_S = 3_600;

/** What better-auth's rows get besides what it knows itself. */
interface Extra {
	device: string | null;
	/** For a user on an account that is there already: which, and the address that signs in. */
	joins?: { account: string; address: string };
	/** Gets the secret for a reset, which is for a mail and nobody else. */
	onResetToken?: (token: string) => void;
	/** Hears whose password was reset. */
	onReset?: (user: string) => void;
}

export const extra = new AsyncLocalStorage<Extra>();

/** Loaded at the first sign-in: most requests need none, and a start should not wait for it. */
async function create(store: Store, secret: string) {
	const [{ betterAuth }, { anonymous }] = await Promise.all([
		import('better-auth'),
		import('better-auth/plugins/anonymous')
	]);
	return betterAuth({
		// Never used for an address of ours: better-auth serves no route here.
		baseURL: 'http://localhost',
		secret,
		// How values are written, on both engines: times as text, a yes or a no as a number.
		database: { db: store.writer, type: 'sqlite' },
		telemetry: { enabled: false },
		logger: { disabled: true },
		rateLimit: { enabled: false },
		user: {
			modelName: 'authUser',
			additionalFields: {
				// Always there, but from the hook below: better-auth must not ask for it.
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
			// A session is begun for who signs in, not for who sets a password.
			autoSignIn: false,
			sendResetPassword: async ({ token }) => extra.getStore()?.onResetToken?.(token),
			resetPasswordTokenExpiresIn: RESET_S,
			onPasswordReset: async ({ user }) => extra.getStore()?.onReset?.(user.id)
		},
		advanced: {
			// The tables come from our own migrations; looking them over would speak SQLite only.
			database: { validateSchema: false },
			useSecureCookies: false,
			cookies: { session_token: { name: SESSION_COOKIE } },
			ipAddress: { disableIpTracking: true }
		},
		databaseHooks: {
			user: {
				create: {
					before: async (user) => {
						const joins = extra.getStore()?.joins;
						const accountId = joins?.account ?? (await accounts.create(store, null));
						return { data: { ...user, accountId, address: joins?.address ?? null } };
					}
				}
			},
			// Neither a network address nor a browser's full name is kept.
			session: {
				create: {
					before: async (session) => {
						const device = extra.getStore()?.device ?? null;
						return { data: { ...session, ipAddress: '', userAgent: '', device } };
					}
				}
			}
		},
		plugins: [anonymous({ disableDeleteAnonymousUser: true })]
	});
}

let auth: { store: Store; ready: ReturnType<typeof create> } | undefined;

export function authFor(store: Store, secret: string) {
	if (auth?.store !== store) auth = { store, ready: create(store, secret) };
	return auth.ready;
}

/** A new account that nobody had to register for, and a session on it. */
export async function signInAnonymously(
	store: Store,
	secret: string,
	device: string | null
): Promise<{ token: string }> {
	const { api } = await authFor(store, secret);
	const headers = new Headers();
	const answer = await extra
		.run({ device }, () => api.signInAnonymous({ headers }))
		.catch(async (error) => {
			// better-auth hides what the store said; a store that takes no writes says it here as well.
			await store.write(() => Promise.resolve());
			throw error;
		});
	if (!answer?.token) throw new Error('better-auth gave no session');
	return { token: answer.token };
}
