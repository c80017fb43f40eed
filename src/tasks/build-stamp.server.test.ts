import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashOfSources, root } from './build-stamp.js';

it('runs against a build of these very sources, which the build itself left as they were', () => {
	expect(readFileSync(join(root, 'build/.kantlijn-stamp'), 'utf8')).toBe(hashOfSources());
});
