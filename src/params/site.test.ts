import { expect, it } from 'vitest';
import { match } from './site.ts';

it.each(['nergens', 'nergens/te/vinden', 'assignments/1', 'assignments/1/card', 'workshops/x', ''])(
	'the site says that "%s" leads nowhere',
	(path) => expect(match(path)).toBe(true)
);

it.each([
	'api/nothing',
	'w/ABC',
	'w/ABC/stage',
	'look/1',
	'look/1/card',
	'card',
	'handed/x',
	'assignments/1/together',
	'assignments/1/look-together/2/agree',
	'assignments/export.csv',
	'images/nothing.png'
])('"%s" gets no navigation', (path) => expect(match(path)).toBe(false));
