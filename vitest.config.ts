import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) };
const ofServer = 'src/**/*.server.test.ts';

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			{
				resolve: { alias },
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
					exclude: [ofServer]
				}
			},
			{
				// Against what was built, each file with servers of its own: see e2e/server.ts.
				resolve: { alias },
				test: {
					name: 'server',
					environment: 'node',
					include: [ofServer],
					testTimeout: 30_000,
					hookTimeout: 30_000
				}
			}
		]
	}
});
