/**
 * Gives the run's seed to all fast-check properties: see test-seed.ts for TEST_SEED. fast-check's
 * message about a failure names the seed as well.
 */
import fc from 'fast-check';
import { testSeed } from './test-seed.ts';

fc.configureGlobal({ seed: testSeed() });
