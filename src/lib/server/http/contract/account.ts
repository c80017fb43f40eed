import { z } from 'zod';
import { accountFile } from '../../accounts/file.ts';
import { operation } from './components.ts';

export const account = {
	'/api/session': {
		POST: operation({
			act: 'session.start',
			summary: 'Start an anonymous account where there is none',
			answers: { 204: null }
		})
	},
	'/api/account': {
		DELETE: operation({
			act: 'account.delete',
			summary: 'Delete the account and all that is private to it; one with a password asks for it',
			body: z.object({ password: z.string().max(1_000).optional() }),
			optional: true,
			answers: { 204: null }
		})
	},
	'/api/account/export': {
		GET: operation({
			act: 'account.export',
			summary: 'Everything of this account as one file',
			answers: { 200: accountFile }
		})
	},
	'/api/account/import': {
		POST: operation({
			act: 'account.import',
			summary: 'That file back; what is there already stays as it is',
			body: accountFile,
			large: true,
			answers: { 200: z.object({ added: z.number().int(), there: z.number().int() }) }
		})
	}
};
